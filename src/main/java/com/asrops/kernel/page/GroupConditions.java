package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.page.GroupColumns.Found;
import com.asrops.kernel.query.GroupQuery.Function;
import com.asrops.kernel.query.GroupQuery.Key;
import com.asrops.kernel.query.GroupQuery.OrderBy;
import com.asrops.kernel.query.Token;
import com.asrops.kernel.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Which groups are answered and in what order: both look at the columns that were computed. */
record GroupConditions(Entity<?> entity, GroupParts parts, RelativeDates relativeDates) {

    private static final String COUNT = "COUNT";

    /** What a number of rows is compared as. */
    private record Counted(int count) {}

    private static final Column COUNTED = Column.of(Counted.class.getRecordComponents()[0]);

    /** The conditions of {@code {count: {gte: 2}, sum: {hours: {gt: "40"}}}}; none when all groups pass. */
    @SuppressWarnings("unchecked") // the schema has checked the shapes
    List<Token> having(Map<String, Object> written) {
        List<Token> tokens = new ArrayList<>();
        if (written.get("count") instanceof Map<?, ?> count) {
            add(tokens, 0, COUNTED, (Map<String, Object>) count);
        }
        if (written.get("sum") instanceof Map<?, ?> sums) {
            sums.forEach((field, operators) -> {
                if (operators != null) {
                    Found found = parts.find(List.of((String) field));
                    add(tokens, parts.aggregate(Function.SUM, found), found.column(), (Map<String, Object>) operators);
                }
            });
        }
        return tokens;
    }

    /** On both databases a sum is a whole number of its last decimal, as all decimals are on SQLite. */
    private void add(List<Token> tokens, int aggregate, Column column, Map<String, Object> operators) {
        if (!tokens.isEmpty()) {
            tokens.add(Token.of(Kind.AND));
        }
        tokens.addAll(
                new Operators("g.a" + aggregate, entity, column, Dialect.SQLITE, relativeDates).tokens(operators));
    }

    /** The terms asked for, then the keys that they leave out, so that no two groups stand alike. */
    List<OrderBy> order(List<Map<String, Object>> written) {
        List<OrderBy> terms = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int i = 0; i < parts.keys().size(); i++) {
            left.add(i);
        }
        for (Map<String, Object> term : written) {
            String field = String.valueOf(term.get("field"));
            boolean descending = Direction.valueOf(String.valueOf(term.get("direction"))) == Direction.DESC;
            if (field.startsWith("KEY_")) {
                int key = key(field);
                left.remove(key);
                terms.addAll(keyTerms(key, descending));
            } else {
                terms.add(aggregateTerm(field, descending));
            }
        }
        left.forEach(key -> terms.addAll(keyTerms(key, false)));
        return terms;
    }

    private int key(String field) {
        int key = Integer.parseInt(field.substring("KEY_".length()));
        if (key > parts.keys().size()) {
            throw new InputException(
                    "NO_SUCH_GROUP_KEY",
                    "orderBy names " + field + ", but by has " + parts.keys().size() + ": KEY_1 is the first of them.");
        }
        return key - 1;
    }

    /** Text comes as people sort it; what they take for the same then comes by its bytes. */
    private List<OrderBy> keyTerms(int index, boolean descending) {
        Key key = parts.keys().get(index);
        OrderBy plain = new OrderBy("k" + index, null, 1, descending);
        return key.folded() == null ? List.of(plain) : List.of(new OrderBy("f" + index, null, 1, descending), plain);
    }

    private OrderBy aggregateTerm(String field, boolean descending) {
        if (field.equals(COUNT)) {
            return new OrderBy("a0", null, 1, descending);
        }
        String function = field.substring(0, field.indexOf('_'));
        Found found = parts.find(List.of(field.substring(function.length() + 1).toLowerCase(Locale.ROOT)));
        if (!function.equals("AVG")) {
            return new OrderBy("a" + parts.aggregate(Function.valueOf(function), found), null, 1, descending);
        }
        int sum = parts.aggregate(Function.SUM, found);
        int finer = (int) Math.pow(
                10, GroupParts.averageScale(found.column()) - found.column().scale());
        return new OrderBy("a" + sum, "a" + parts.aggregate(Function.VALUES, found), finer, descending);
    }
}
