package com.asrops.kernel.page;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a list are sorted by: the terms asked for up to the id, which is added in the direction of the last one
 * where nobody asked for it, so that no two rows stand alike.
 *
 * @param entity the rows' entity
 * @param terms at least one
 */
record Order(Entity<?> entity, List<SortTerm> terms) {

    static Order of(Relations relations, Entity<?> entity, PageRequest request, FieldUse use) {
        Column id = entity.column("id");
        List<SortTerm> terms = new ArrayList<>();
        for (Map<String, Object> asked : request.order()) {
            String field = String.valueOf(asked.get("field"));
            SortTerm term = term(relations, entity, field, Direction.valueOf(String.valueOf(asked.get("direction"))));
            term.check(entity, use);
            terms.add(term);
            if (term.relation() == null && term.column().equals(id)) {
                // Nothing is left to sort, and a second id in ORDER BY would hide the first one's index from SQLite.
                return new Order(entity, terms);
            }
        }
        Direction last = terms.isEmpty() ? Direction.ASC : terms.getLast().direction();
        terms.add(new SortTerm(null, id, last));
        return new Order(entity, terms);
    }

    /** {@code WORK_DATE} names the field {@code workDate}; {@code PROJECT_NAME} the {@code name} of the {@code project}. */
    static SortTerm term(Relations relations, Entity<?> entity, String constant, Direction direction) {
        Column own = entity.columns().get(camelCase(constant));
        if (own != null) {
            return new SortTerm(null, own, direction);
        }
        for (int end = constant.indexOf('_'); end > 0; end = constant.indexOf('_', end + 1)) {
            Relation relation = relations.find(entity.name(), camelCase(constant.substring(0, end)));
            Column column = columnOf(relation, camelCase(constant.substring(end + 1)));
            if (relation != null && column != null) {
                return new SortTerm(relation, column, direction);
            }
        }
        throw new IllegalStateException(
                entity.name() + "OrderField." + constant + " names neither a component nor one of a related row");
    }

    /** The columns of a row that tell where it stands. */
    List<Column> keys() {
        return terms.stream()
                .map(term -> term.relation() == null
                        ? term.column()
                        : term.relation().key())
                .toList();
    }

    private static @Nullable Column columnOf(@Nullable Relation relation, String field) {
        return relation == null || relation.many()
                ? null
                : relation.target().columns().get(field);
    }

    private static String camelCase(String constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    /** Names the order in a cursor: cursors of another list or order are refused. */
    @Override
    public String toString() {
        return entity.name() + terms;
    }
}
