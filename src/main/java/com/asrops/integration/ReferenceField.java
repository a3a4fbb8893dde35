package com.asrops.integration;

import com.asrops.operations.Classification;
import com.asrops.operations.CostCode;
import com.asrops.operations.PayType;
import com.asrops.operations.Project;
import com.asrops.operations.Shift;
import com.asrops.operations.TeamMember;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A field in which a row refers to another. */
enum ReferenceField {
    PROJECT("project", Project.class, "jobNumber"),
    WORKER("worker", TeamMember.class, "employeeNumber"),
    SHIFT("shift", Shift.class, "name"),
    COST_CODE("costCode", CostCode.class, "code"),
    CLASSIFICATION("classification", Classification.class, "name"),
    PAY_TYPE("payType", PayType.class, "code");

    private static final Map<String, ReferenceField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(field -> field.field, field -> field));
    private static final Map<String, String> NAME_OF_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(field -> field.field + "Id", field -> field.field));

    private final String field;
    private final Class<? extends Record> type;
    private final String code;

    /**
     * A field.
     *
     * @param field its name in the input; with {@code Id} after it, that of the record's component
     * @param type what it refers to
     * @param code the component by which people know that
     */
    ReferenceField(String field, Class<? extends Record> type, String code) {
        this.field = field;
        this.type = type;
        this.code = code;
    }

    Class<? extends Record> type() {
        return type;
    }

    String code() {
        return code;
    }

    /** Every reference of a row and of its entries. */
    static void forEach(Map<String, Object> row, BiConsumer<ReferenceField, Object> reference) {
        row.forEach((name, value) -> {
            if (value != null && BY_NAME.containsKey(name)) {
                reference.accept(BY_NAME.get(name), value);
            }
        });
        entries(row).forEach(entry -> forEach(entry, reference));
    }

    /** A row named like the record, whole: what it leaves out is empty. */
    static Map<String, Object> asRecord(Map<String, Object> row) {
        Map<String, Object> record = renamed(row);
        record.putIfAbsent("shiftId", null);
        record.putIfAbsent("notes", null);
        record.put("entries", entries(row).stream().map(ReferenceField::renamed).toList());
        return record;
    }

    private static Map<String, Object> renamed(Map<String, Object> row) {
        Map<String, Object> record = new HashMap<>();
        row.forEach((name, value) -> record.put(BY_NAME.containsKey(name) ? name + "Id" : name, value));
        return record;
    }

    @SuppressWarnings("unchecked") // the schema has checked the shape
    private static List<Map<String, Object>> entries(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.getOrDefault("entries", List.of());
    }

    /** Where in the row a component of the record came from. */
    static List<String> inRow(List<String> path) {
        return path.stream().map(name -> NAME_OF_KEY.getOrDefault(name, name)).toList();
    }
}
