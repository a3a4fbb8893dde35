package com.asrops.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An example query of the GraphiQL page, read from the page's file as {@code web/src/examples.js} does. */
record Example(String title, String query, String variables) {

    private static final Path FILE = Path.of("src/main/resources/static/graphiql/examples.graphql");
    private static final Pattern SECTION = Pattern.compile("^### ", Pattern.MULTILINE);
    private static final Pattern VARIABLES = Pattern.compile("^--- variables *\n", Pattern.MULTILINE);

    static List<Example> all() {
        try {
            return Stream.of(SECTION.split(Files.readString(FILE)))
                    .skip(1)
                    .map(Example::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example parse(String section) {
        String[] parts = VARIABLES.split(section, 2);
        String[] titleAndQuery = parts[0].split("\n", 2);
        return new Example(
                titleAndQuery[0].strip(), titleAndQuery[1].strip(), parts.length > 1 ? parts[1].strip() : "{}");
    }

    @Override
    public String toString() {
        return title;
    }
}
