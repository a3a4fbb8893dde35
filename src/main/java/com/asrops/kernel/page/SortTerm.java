package com.asrops.kernel.page;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.query.PageQuery;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One term of an order.
 *
 * @param relation where the column is: in the one row that this relation leads to; null for the row itself
 * @param column what rows are sorted by
 * @param direction which way, as the caller asked
 */
record SortTerm(@Nullable Relation relation, Column column, Direction direction) {

    /** The aliased column that SQL sorts by. */
    String expression() {
        return alias() + "." + column.sortName();
    }

    /** Refuses what the caller may not look at. */
    void check(Entity<?> entity, FieldUse use) {
        if (relation != null) {
            use.check(entity.name(), relation.field());
        }
        Entity<?> owner = relation == null ? entity : relation.target();
        use.check(owner.name(), column.component().getName());
    }

    /** Whether a row may have nothing to be sorted by. */
    boolean nullable() {
        return column.nullable() || (relation != null && relation.key().nullable());
    }

    /** What a row is sorted by. */
    @Nullable
    Object valueOf(Record row, RelatedRows related) {
        Record holder = relation == null ? row : related.of(relation, row);
        return holder == null ? null : column.sortValueOf(holder);
    }

    /** What a statement joins to sort by a column of another row. */
    PageQuery.Join join() {
        Relation through = Objects.requireNonNull(relation);
        return new PageQuery.Join(
                through.target().mapperName(),
                through.target().table(),
                alias(),
                "t." + through.key().name(),
                through.key().nullable());
    }

    private String alias() {
        return relation == null ? "t" : "by_" + Column.snakeCase(relation.field());
    }

    @Override
    public String toString() {
        return (relation == null ? "" : relation.field() + ".") + column.name() + " " + direction;
    }
}
