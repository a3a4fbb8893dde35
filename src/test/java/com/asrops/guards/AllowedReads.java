package com.asrops.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page may read a large table for, line by line in {@code large-tables.txt}, each with its reason. */
final class AllowedReads {

    private static final Path FILE = Path.of("src/test/resources/large-tables.txt");

    /** A line before its reason, in which {@code *} stands for anything. */
    private record Line(String text, Pattern pattern) {

        static Line of(String line) {
            String text = line.split(": ", 2)[0];
            return new Line(
                    text,
                    Pattern.compile(Arrays.stream(text.split("\\*", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*"))));
        }
    }

    private final List<Line> lines;
    private final Set<Line> needed = new HashSet<>();

    AllowedReads() {
        try {
            lines = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a line names it; the first that does is needed. */
    boolean name(String read) {
        return lines.stream()
                .filter(line -> line.pattern().matcher(read).matches())
                .findFirst()
                .map(line -> needed.add(line) || true)
                .orElse(false);
    }

    /** Lines that named nothing which those above them had not named. */
    List<String> unneeded() {
        return lines.stream()
                .filter(line -> !needed.contains(line))
                .map(Line::text)
                .toList();
    }
}
