package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Collects the rows of a table and hands them on as JSON, {@value #ROWS} at a time: one statement for each chunk. */
final class Chunks<T> implements Consumer<T>, AutoCloseable {

    private static final int ROWS = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final List<T> rows = new ArrayList<>(ROWS);
    private final Consumer<String> insert;

    Chunks(Consumer<String> insert) {
        this.insert = insert;
    }

    @Override
    public void accept(T row) {
        rows.add(row);
        if (rows.size() == ROWS) {
            flush();
        }
    }

    void flush() {
        if (!rows.isEmpty()) {
            insert.accept(JSON.writeValueAsString(rows));
            rows.clear();
        }
    }

    @Override
    public void close() {
        flush();
    }
}
