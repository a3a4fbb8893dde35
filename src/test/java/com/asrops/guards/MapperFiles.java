package com.asrops.guards;

import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files below {@code mappers/}, parsed. */
final class MapperFiles {

    static final Path ROOT = Path.of("mappers");

    /** The tree of each database. */
    static final List<String> TREES =
            Arrays.stream(Dialect.values()).map(Dialect::folder).toList();

    private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete");

    private MapperFiles() {}

    /**
     * Anything with a name that a mapper file holds: a statement, a fragment, a result map.
     *
     * @param file where it stands
     * @param namespace the mapper
     * @param element the XML
     */
    record Part(Path file, String namespace, Element element) {

        String id() {
            return element.getAttribute("id");
        }

        String kind() {
            return element.getTagName();
        }

        boolean isStatement() {
            return STATEMENTS.contains(kind());
        }

        /** Whether it reads, and does not only return what it wrote. */
        boolean isRead() {
            return kind().equals("select")
                    && !element.getAttribute("affectData").equals("true");
        }

        /** Its own SQL, without what it includes. */
        String text() {
            return element.getTextContent();
        }

        List<String> includes() {
            NodeList found = element.getElementsByTagName("include");
            return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                    .map(i -> ((Element) found.item(i)).getAttribute("refid"))
                    .toList();
        }

        /** The comment right above it; empty when there is none. */
        String comment() {
            Node before = element.getPreviousSibling();
            while (before != null && before.getNodeType() == Node.TEXT_NODE) {
                before = before.getPreviousSibling();
            }
            return before != null && before.getNodeType() == Node.COMMENT_NODE ? before.getNodeValue() : "";
        }

        @Override
        public String toString() {
            return file + " " + kind() + " " + id();
        }
    }

    /** The paths of a tree's files, relative to the tree. */
    static List<String> files(String tree) {
        Path root = ROOT.resolve(tree);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything with a name in a tree: {@code sqlite} or {@code postgresql}. */
    static List<Part> parts(String tree) {
        List<Part> parts = new ArrayList<>();
        for (String file : files(tree)) {
            Path path = ROOT.resolve(tree).resolve(file);
            Element mapper = parse(path);
            for (Node node = mapper.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    parts.add(new Part(path, mapper.getAttribute("namespace"), element));
                }
            }
        }
        return parts;
    }

    /** Everything with a name in all trees. */
    static List<Part> parts() {
        return TREES.stream().flatMap(tree -> parts(tree).stream()).toList();
    }

    static List<Part> statements() {
        return parts().stream().filter(Part::isStatement).toList();
    }

    private static Element parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
