package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.query.PageQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the columns that groups look at: in the rows themselves, and in those that relations lead to, which it joins. */
final class GroupColumns {

    private static final int MAX_RELATIONS = 3;

    private final Relations relations;
    private final Entity<?> entity;
    private final FieldUse use;
    private final Map<List<String>, PageQuery.Join> joins = new LinkedHashMap<>();

    GroupColumns(Relations relations, Entity<?> entity, FieldUse use) {
        this.relations = relations;
        this.entity = entity;
        this.use = use;
    }

    /**
     * A column that was found.
     *
     * @param entity whose it is
     * @param column the column
     * @param expression how SQL calls it
     * @param row how SQL calls its row
     */
    record Found(Entity<?> entity, Column column, String expression, String row) {}

    /** What the statement must join for the columns found so far. */
    List<PageQuery.Join> joins() {
        return List.copyOf(joins.values());
    }

    /** What the joined rows are called that must be there, by the keys that lead to them. */
    Map<String, String> joined() {
        return joins.values().stream()
                .filter(join -> !join.optional())
                .collect(Collectors.toMap(PageQuery.Join::key, PageQuery.Join::alias));
    }

    /**
     * The column at the end of a path.
     *
     * @throws InputException when the path is too long, or leads where the caller may not look
     */
    Found find(List<String> path) {
        if (path.size() > MAX_RELATIONS + 1) {
            throw new InputException(
                    "GROUP_TOO_DEEP",
                    String.join(".", path) + " goes through " + (path.size() - 1) + " relations, at most "
                            + MAX_RELATIONS + " are allowed: start from a list that is nearer to it.");
        }
        Entity<?> owner = entity;
        String row = "t";
        boolean optional = false;
        for (int i = 0; i < path.size() - 1; i++) {
            Relation relation = relation(owner, path.get(i));
            use.check(owner.name(), relation.field());
            boolean mayLack = optional || relation.key().nullable();
            if (!mayLack && i == path.size() - 2 && path.getLast().equals("id")) {
                // Who may see this row may see that one, so that the key itself says it.
                return new Found(
                        relation.target(),
                        relation.target().id(),
                        row + "." + relation.key().name(),
                        row);
            }
            row = join(path.subList(0, i + 1), relation, row, mayLack);
            owner = relation.target();
            optional = mayLack;
        }
        Column column = column(owner, path.getLast());
        use.check(owner.name(), column.component().getName());
        return new Found(owner, column, row + "." + column.name(), row);
    }

    private String join(List<String> path, Relation relation, String row, boolean optional) {
        return joins.computeIfAbsent(
                        List.copyOf(path),
                        absent -> new PageQuery.Join(
                                relation.target().mapperName(),
                                relation.target().table(),
                                "j" + (joins.size() + 1),
                                row + "." + relation.key().name(),
                                optional))
                .alias();
    }

    private Relation relation(Entity<?> owner, String field) {
        Relation relation = relations.find(owner.name(), field);
        if (relation == null || relation.many()) {
            throw new IllegalStateException(owner.name() + "." + field + " leads to no row");
        }
        return relation;
    }

    private static Column column(Entity<?> owner, String name) {
        return owner.columns().values().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(owner.name() + " has no column " + name));
    }
}
