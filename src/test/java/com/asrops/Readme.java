package com.asrops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the README shows to be typed. */
final class Readme {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final String TEXT = read();

    private Readme() {}

    /** Its GraphQL operations. */
    static List<String> queries() {
        return blocks("graphql");
    }

    /** Its shell commands, one by one; a command that goes on after a backslash is one. */
    static List<String> commands() {
        return blocks("sh").stream()
                .flatMap(block -> block.replaceAll("\\\\\n\\s*", "").lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The files that it refers to. */
    static List<Path> links() {
        return LINK.matcher(TEXT)
                .results()
                .map(found -> Path.of(found.group(1)))
                .toList();
    }

    private static List<String> blocks(String language) {
        return BLOCK.matcher(TEXT)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
