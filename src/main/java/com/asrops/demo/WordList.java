package com.asrops.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A list below {@code db/seed/}: one row a line, fields parted by a tab, # before a comment. */
final class WordList {

    private WordList() {}

    static List<List<String>> rows(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    static List<String> lines(String file) {
        String resource = "/db/seed/" + file;
        try (InputStream stream =
                Objects.requireNonNull(WordList.class.getResourceAsStream(resource), () -> resource + " is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String field) {
        return List.of(field.split(","));
    }
}
