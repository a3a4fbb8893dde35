package com.asrops.kernel.page;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.EntityMapper.ChildCount;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.permission.Permissions;
import com.asrops.kernel.query.PageQuery;
import com.asrops.kernel.query.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages and counts: of a whole entity, or of the children of many parents in one statement. */
@Component
public class Pages {

    private final Relations relations;
    private final Dialect dialect;
    private final Cursors cursors;
    private final RelativeDates relativeDates;
    private final Permissions permissions;

    Pages(
            Relations relations,
            DatabaseUrl database,
            Cursors cursors,
            RelativeDates relativeDates,
            Permissions permissions) {
        this.permissions = permissions;
        this.relativeDates = relativeDates;
        this.cursors = cursors;
        this.relations = relations;
        this.dialect = database.dialect();
    }

    /**
     * One page of an entity's rows.
     *
     * @param properties what will be read of them; null for anything
     */
    public <T extends Record> Page<T> page(
            Entity<T> entity, PageRequest request, @Nullable Set<String> properties, Caller caller) {
        Order order = Order.of(relations, entity, request, use(caller));
        List<T> rows = entity.mapper()
                .page(
                        query(entity, request, order, null, List.of(), caller),
                        entity.columns(properties, order.keys()),
                        caller);
        return Page.of(rows, positions(order, rows, caller), request);
    }

    /** How many rows of an entity the request's filter lets through. */
    public long count(Entity<?> entity, PageRequest request, Caller caller) {
        return entity.mapper().count(query(entity, request, null, null, List.of(), caller), caller);
    }

    /**
     * One page for each parent; a parent without children has an empty one.
     *
     * @param properties what will be read of the children; null for anything
     */
    public Map<Long, Page<?>> children(
            Relation relation,
            Collection<Long> parents,
            PageRequest request,
            @Nullable Set<String> properties,
            Caller caller) {
        return children(relation.target(), relation.key(), List.copyOf(parents), request, properties, caller);
    }

    private <T extends Record> Map<Long, Page<?>> children(
            Entity<T> entity,
            Column key,
            List<Long> parents,
            PageRequest request,
            @Nullable Set<String> properties,
            Caller caller) {
        Order order = Order.of(relations, entity, request, use(caller));
        Map<Object, List<T>> byParent = HashMap.newHashMap(parents.size());
        parents.forEach(parent -> byParent.put(parent, new ArrayList<>()));
        List<Column> keys = new ArrayList<>(order.keys());
        keys.add(key);
        List<T> rows = entity.mapper()
                .children(
                        query(entity, request, order, key, parents, caller), entity.columns(properties, keys), caller);
        Object last = null;
        List<T> siblings = List.of();
        for (T row : rows) { // mostly one parent's after another's
            Object parentOfRow = key.of(row);
            if (!Objects.equals(parentOfRow, last)) {
                last = parentOfRow;
                siblings = Objects.requireNonNull(byParent.get(parentOfRow));
            }
            siblings.add(row);
        }
        Positions positions = positions(order, rows, caller);
        Map<Long, Page<?>> pages = HashMap.newHashMap(parents.size());
        byParent.forEach((parent, children) -> pages.put((Long) parent, Page.of(children, positions, request)));
        return pages;
    }

    private Positions positions(Order order, List<? extends Record> rows, Caller caller) {
        return new Positions(order, new RelatedRows(rows, caller), cursors);
    }

    /** How many children each parent has under the request's filter. */
    public Map<Long, Long> childCounts(
            Relation relation, Collection<Long> parents, PageRequest request, Caller caller) {
        Map<Long, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        PageQuery query = query(relation.target(), request, null, relation.key(), List.copyOf(parents), caller);
        for (ChildCount count : relation.target().mapper().childCounts(query, caller)) {
            counts.put(count.parentId(), count.total());
        }
        return counts;
    }

    private PageQuery query(
            Entity<?> entity,
            PageRequest request,
            @Nullable Order order,
            @Nullable Column parent,
            List<Long> parents,
            Caller caller) {
        List<SortTerm> terms = order == null ? List.of() : order.terms();
        return new PageQuery(
                FilterCompiler.compile(
                        relations, dialect, relativeDates, use(caller), Map.of(), entity, request.filter()),
                terms.stream()
                        .filter(term -> term.relation() != null)
                        .map(SortTerm::join)
                        .distinct()
                        .toList(),
                order == null ? List.of() : position(order, request),
                terms.stream().map(term -> orderBy(term, request.backward())).toList(),
                request.limit() + 1,
                parent == null ? null : "t." + parent.name(),
                parents);
    }

    private FieldUse use(Caller caller) {
        return (type, field) -> permissions.requireReadable(type, field, caller.role());
    }

    private List<Token> position(Order order, PageRequest request) {
        return request.cursor() == null
                ? List.of()
                : KeysetPosition.of(
                        order.terms(), cursors.decode(order, request.cursor()), request.backward(), dialect);
    }

    private static PageQuery.OrderBy orderBy(SortTerm term, boolean backward) {
        boolean descending = (term.direction() == Direction.DESC) != backward;
        String nulls = !term.nullable() ? "" : backward ? "FIRST" : "LAST";
        return new PageQuery.OrderBy(term.expression(), descending, nulls);
    }
}
