package com.asrops.kernel.write;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.sql.WrittenColumns;
import com.asrops.kernel.sql.WrittenColumns.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds rows of any entity by what they are told from others with: one statement for all. */
@Component
public class KeyLookup {

    private final BatchMapper mapper;
    private final WrittenColumns columns;

    KeyLookup(BatchMapper mapper, WrittenColumns columns) {
        this.mapper = mapper;
        this.columns = columns;
    }

    /**
     * The ids of rows that are there, by their keys.
     *
     * @param fields some components
     * @param keys what rows hold in these, in their order and none of it empty; of texts case and accents do not matter
     * @return for each key that some rows have, their ids
     */
    public Map<List<Object>, List<Long>> idsByKey(Entity<?> entity, List<String> fields, List<List<Object>> keys) {
        List<Written> read = keyOf(entity, fields);
        Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            List<@Nullable Object> column = new ArrayList<>();
            for (List<Object> key : keys) {
                column.add(read.get(i).of(key.get(i)));
            }
            values.put(read.get(i).property(), column);
        }
        Map<List<Object>, List<Long>> found = new HashMap<>();
        mapper.matches(entity.table(), read, values)
                .forEach(match -> found.computeIfAbsent(keys.get(match.place()), absent -> new ArrayList<>())
                        .add(match.id()));
        return found;
    }

    private List<Written> keyOf(Entity<?> entity, List<String> fields) {
        return fields.stream()
                .map(entity::column)
                .map(column -> columns.of(entity).stream()
                        .filter(written -> written.source() == column)
                        .reduce((plain, folded) -> folded)
                        .orElseThrow())
                .toList();
    }
}
