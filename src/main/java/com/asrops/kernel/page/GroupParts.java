package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.page.GroupColumns.Found;
import com.asrops.kernel.query.GroupQuery.Aggregate;
import com.asrops.kernel.query.GroupQuery.Function;
import com.asrops.kernel.query.GroupQuery.Key;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * The parts of a group: which columns a statement reads for them, each once, and what is answered for those. An answer is a
 * map of maps that is shaped as the schema shapes a group.
 */
public final class GroupParts {

    /** The decimals of an average of whole numbers. */
    static final int WHOLE_NUMBER_SCALE = 2;

    private static final int MAX_DISTINCT = 10;

    /** Always there, if empty: a client may select them without selecting what they hold. */
    private static final List<String> OBJECTS = List.of("key", "distinct", "sum", "avg", "min", "max");

    private record Part(List<String> path, Value value) {}

    /** What is answered, of the values that were read. */
    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(List<@Nullable Object> values);
    }

    private final GroupColumns columns;
    private final List<Key> keys = new ArrayList<>();
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int distinct;

    GroupParts(GroupColumns columns) {
        this.columns = columns;
        aggregates.add(new Aggregate(Function.COUNT, "", Long.class, 0, 1));
        parts.add(new Part(List.of("count"), values -> values.get(keys.size())));
    }

    List<Key> keys() {
        return keys;
    }

    List<Aggregate> aggregates() {
        return aggregates;
    }

    void addKey(GroupKey written, Found found, Key key) {
        int position = keys.size();
        keys.add(key);
        boolean id = found.column().equals(found.entity().id());
        List<String> path = new ArrayList<>(List.of("key"));
        path.addAll(written.path().subList(0, written.path().size() - 1));
        path.add(found.column().component().getName());
        parts.add(new Part(path, values -> {
            Object value = values.get(position);
            return id && value != null ? NodeId.encode(found.entity().name(), (Long) value) : value;
        }));
    }

    /** Adds what is selected of a group: {@code ["sum", "hours"]}, {@code ["distinct", "timecard", "worker", "id"]}. */
    void addSelected(List<String> path) {
        if (path.size() > 1) {
            List<String> of = path.subList(1, path.size());
            switch (path.getFirst()) {
                case "distinct" -> addDistinct(path, of);
                case "min" -> add(path, Function.MIN, of);
                case "max" -> add(path, Function.MAX, of);
                case "sum" -> parts.add(new Part(path, sum(of.getFirst())));
                case "avg" -> parts.add(new Part(path, average(of.getFirst())));
                default -> throw new IllegalStateException("No part of a group: " + path);
            }
        }
    }

    /** To find the different values of a column is as dear as to sort by it. */
    private void addDistinct(List<String> path, List<String> of) {
        distinct++;
        if (distinct > MAX_DISTINCT) {
            throw new InputException(
                    "TOO_MANY_DISTINCT", "distinct counts at most " + MAX_DISTINCT + " fields: ask in several parts.");
        }
        add(path, Function.DISTINCT, of);
    }

    private void add(List<String> path, Function function, List<String> of) {
        int position = aggregate(function, find(of));
        parts.add(new Part(path, values -> values.get(keys.size() + position)));
    }

    private Value sum(String field) {
        Found found = find(List.of(field));
        int sum = aggregate(Function.SUM, found);
        return values -> BigDecimal.valueOf(number(values, sum), found.column().scale());
    }

    /** Divided here, once, for neither database divides as the other does. */
    private Value average(String field) {
        Found found = find(List.of(field));
        int sum = aggregate(Function.SUM, found);
        int count = aggregate(Function.VALUES, found);
        int scale = averageScale(found.column());
        return values -> number(values, count) == 0
                ? null
                : BigDecimal.valueOf(number(values, sum), found.column().scale())
                        .divide(BigDecimal.valueOf(number(values, count)), scale, RoundingMode.HALF_UP);
    }

    /** The decimals of the averages of a column. */
    static int averageScale(Column column) {
        return column.type() == BigDecimal.class ? column.scale() : WHOLE_NUMBER_SCALE;
    }

    private long number(List<@Nullable Object> values, int aggregate) {
        return (Long) Objects.requireNonNull(values.get(keys.size() + aggregate));
    }

    Found find(List<String> path) {
        List<String> columnPath = new ArrayList<>(path.subList(0, path.size() - 1));
        columnPath.add(Column.snakeCase(path.getLast()));
        return columns.find(columnPath);
    }

    /** Where among the aggregates something told of a column is; added when it is not yet there. */
    int aggregate(Function function, Found found) {
        boolean same = function == Function.MIN || function == Function.MAX;
        Column column = found.column();
        Aggregate wanted = new Aggregate(
                function,
                found.expression(),
                same ? ClassUtils.resolvePrimitiveIfNecessary(column.type()) : Long.class,
                column.scale(),
                BigDecimal.ONE.movePointRight(column.scale()).longValueExact());
        int known = aggregates.indexOf(wanted);
        if (known < 0) {
            aggregates.add(wanted);
        }
        return known < 0 ? aggregates.size() - 1 : known;
    }

    /** What is answered for a group. */
    Map<String, Object> answer(List<@Nullable Object> values) {
        Map<String, Object> answer = new HashMap<>();
        OBJECTS.forEach(object -> answer.put(object, new HashMap<>()));
        for (Part part : parts) {
            put(answer, part.path, part.value.of(values));
        }
        return answer;
    }

    @SuppressWarnings("unchecked") // what this class has put there
    private static void put(Map<String, Object> answer, List<String> path, @Nullable Object value) {
        Map<String, Object> object = answer;
        for (String name : path.subList(0, path.size() - 1)) {
            object = (Map<String, Object>) object.computeIfAbsent(name, absent -> new HashMap<>());
        }
        if (value != null) {
            object.put(path.getLast(), value);
        }
    }
}
