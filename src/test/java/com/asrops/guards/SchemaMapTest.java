package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Relations;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** The diagrams and the reference in {@code docs/map} are those of the schema as it is. */
class SchemaMapTest {

    private static final Path MAP = Path.of("docs", "map");
    private static final String UPDATE = "update.snapshots";

    private final TestServer server = TestServer.on(Dialect.SQLITE);

    @Test
    void isTheMapThatIsInGit() throws IOException {
        Map<String, String> pages = new SchemaMap(
                        server.bean(GraphQlSource.class).schema(),
                        server.bean(Entities.class),
                        server.bean(Relations.class))
                .pages();
        if (Boolean.getBoolean(UPDATE)) {
            write(pages);
        }
        Map<String, String> committed = committed();
        assertThat(committed.keySet()).as("pages in %s; %s", MAP, howTo()).isEqualTo(pages.keySet());
        pages.forEach((page, text) -> assertThat(committed.get(page))
                .as("%s; %s", MAP.resolve(page), howTo())
                .isEqualTo(text));
    }

    private static String howTo() {
        return "to write them anew, run mvn -q test -Dtest=SchemaMapTest -D" + UPDATE + "=true";
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(MAP);
        for (String page : committed().keySet()) {
            Files.delete(MAP.resolve(page));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(MAP.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> committed() throws IOException {
        try (Stream<Path> files = Files.list(MAP)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), SchemaMapTest::read, (one, other) -> one, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
