package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The arguments of a field that groups rows, and what is selected of the groups. Equal requests can share a statement.
 *
 * @param entity the rows' entity
 * @param filter the filter as written, empty for none
 * @param keys what rows of a group have in common; none for one group of all rows
 * @param having which groups, as written, empty for all
 * @param order the order as written: a list of {@code {field, direction}}
 * @param limit how many groups at most
 * @param selected what is read of a group: {@code ["sum", "hours"]}
 */
public record GroupRequest(
        Entity<?> entity,
        Map<String, Object> filter,
        List<GroupKey> keys,
        Map<String, Object> having,
        List<Map<String, Object>> order,
        int limit,
        Set<List<String>> selected) {

    /** Most groups that are answered. */
    public static final int MAX_LIMIT = 1_000;

    private static final int MAX_KEYS = 4;
    private static final int MAX_ORDER_TERMS = 3;

    /**
     * Reads the arguments {@code filter, by, having, orderBy, first}.
     *
     * @throws InputException when they ask for too much or contradict each other
     */
    @SuppressWarnings("unchecked") // the schema has checked the shapes
    public static GroupRequest of(Entity<?> entity, Map<String, Object> arguments, Set<List<String>> selected) {
        return new GroupRequest(
                entity,
                (Map<String, Object>) argument(arguments, "filter", Map.of()),
                keys((List<Map<String, Object>>) argument(arguments, "by", List.of())),
                (Map<String, Object>) argument(arguments, "having", Map.of()),
                order((List<Map<String, Object>>) argument(arguments, "orderBy", List.of())),
                limit((Integer) argument(arguments, "first", 0)),
                selected);
    }

    private static Object argument(Map<String, Object> arguments, String name, Object absent) {
        return Objects.requireNonNullElse(arguments.get(name), absent);
    }

    /** The same rows as one group. */
    public GroupRequest totals(Set<List<String>> selectedOfTotals) {
        return new GroupRequest(entity, filter, List.of(), Map.of(), List.of(), 1, selectedOfTotals);
    }

    private static List<GroupKey> keys(List<Map<String, Object>> written) {
        if (written.size() > MAX_KEYS) {
            throw new InputException(
                    "TOO_MANY_GROUP_KEYS", "by takes at most " + MAX_KEYS + " keys, not " + written.size() + ".");
        }
        List<GroupKey> keys = new ArrayList<>();
        Set<List<String>> paths = new HashSet<>();
        for (Map<String, Object> each : written) {
            GroupKey key = GroupKey.of(each);
            if (!paths.add(key.path())) {
                throw new InputException(
                        "DUPLICATE_GROUP_KEY",
                        "by names " + key + " twice: a group has one value of it. Leave one of them out.");
            }
            keys.add(key);
        }
        return keys;
    }

    private static List<Map<String, Object>> order(List<Map<String, Object>> terms) {
        if (terms.size() > MAX_ORDER_TERMS) {
            throw new InputException("TOO_MANY_ORDER_TERMS", "orderBy takes at most " + MAX_ORDER_TERMS + " terms.");
        }
        return terms.stream().<Map<String, Object>>map(HashMap::new).toList();
    }

    private static int limit(int first) {
        if (first < 1 || first > MAX_LIMIT) {
            throw new InputException(
                    "GROUPS_OUT_OF_RANGE",
                    "first is %d, but 1 to %d groups are answered: filter more narrowly, or group by less."
                            .formatted(first, MAX_LIMIT));
        }
        return first;
    }
}
