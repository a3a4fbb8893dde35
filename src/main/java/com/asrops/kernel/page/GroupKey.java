package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a group have in common: {@code {timecard: {field: WORK_DATE, bucket: MONTH}}}.
 *
 * @param path the relations that lead to a row, and the name of its column: {@code ["timecard", "work_date"]}
 * @param bucket what dates are taken to; null when nothing is said
 */
record GroupKey(List<String> path, @Nullable String bucket) {

    private static final String FIELD = "field";
    private static final String BUCKET = "bucket";

    /**
     * Reads a key as it is written.
     *
     * @throws InputException when it names no field, or several
     */
    static GroupKey of(Map<String, Object> written) {
        List<String> path = new ArrayList<>();
        Map<String, Object> rest = given(written);
        while (!rest.containsKey(FIELD)) {
            if (rest.size() != 1 || rest.containsKey(BUCKET)) {
                throw refused();
            }
            Map.Entry<String, Object> relation = rest.entrySet().iterator().next();
            path.add(relation.getKey());
            rest = given((Map<?, ?>) relation.getValue());
        }
        path.add(String.valueOf(rest.remove(FIELD)).toLowerCase(Locale.ROOT));
        String bucket = (String) rest.remove(BUCKET);
        if (!rest.isEmpty()) {
            throw refused();
        }
        return new GroupKey(List.copyOf(path), bucket);
    }

    private static Map<String, Object> given(Map<?, ?> written) {
        Map<String, Object> given = new HashMap<>();
        written.forEach((name, value) -> {
            if (value != null) {
                given.put((String) name, value);
            }
        });
        return given;
    }

    private static InputException refused() {
        return new InputException(
                "BAD_GROUP_KEY",
                "A key names one field: {field: …}, with a bucket where it is a date, or one relation and a field of the row"
                        + " that it leads to: {project: {field: NAME}}. Name several fields in several keys.");
    }

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
