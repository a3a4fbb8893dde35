package com.asrops.kernel.page;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.EntityMapper.ChildCount;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.query.PageQuery;
import com.asrops.kernel.query.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages and counts: of a whole entity, or of the children of many parents in one statement. */
@Component
public class Pages {

    private final Relations relations;
    private final Dialect dialect;

    Pages(Relations relations, DatabaseUrl database) {
        this.relations = relations;
        this.dialect = database.dialect();
    }

    /** One page of an entity's rows. */
    public <T extends Record> Page<T> page(Entity<T> entity, PageRequest request, Caller caller) {
        List<SortTerm> order = orderOf(entity, request);
        return Page.of(entity.mapper().page(query(entity, request, order, caller, null, List.of())), order, request);
    }

    /** How many rows of an entity the request's filter lets through. */
    public long count(Entity<?> entity, PageRequest request, Caller caller) {
        return entity.mapper().count(query(entity, request, List.of(), caller, null, List.of()));
    }

    /** One page for each parent; a parent without children has an empty one. */
    public Map<Long, Page<?>> children(
            Relation relation, Collection<Long> parents, PageRequest request, Caller caller) {
        return children(relation.target(), relation.key(), List.copyOf(parents), request, caller);
    }

    private <T extends Record> Map<Long, Page<?>> children(
            Entity<T> entity, Column key, List<Long> parents, PageRequest request, Caller caller) {
        List<SortTerm> order = orderOf(entity, request);
        Map<Object, List<T>> rows = new LinkedHashMap<>();
        parents.forEach(parent -> rows.put(parent, new ArrayList<>()));
        for (T row : entity.mapper().children(query(entity, request, order, caller, key, parents))) {
            Objects.requireNonNull(rows.get(key.of(row))).add(row);
        }
        Map<Long, Page<?>> pages = new HashMap<>();
        rows.forEach((parent, children) -> pages.put((Long) parent, Page.of(children, order, request)));
        return pages;
    }

    /** How many children each parent has under the request's filter. */
    public Map<Long, Long> childCounts(
            Relation relation, Collection<Long> parents, PageRequest request, Caller caller) {
        Map<Long, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        PageQuery query = query(relation.target(), request, List.of(), caller, relation.key(), List.copyOf(parents));
        for (ChildCount count : relation.target().mapper().childCounts(query)) {
            counts.put(count.parentId(), count.total());
        }
        return counts;
    }

    private PageQuery query(
            Entity<?> entity,
            PageRequest request,
            List<SortTerm> order,
            Caller caller,
            @Nullable Column parent,
            List<Long> parents) {
        return new PageQuery(
                caller,
                FilterCompiler.compile(relations, dialect, entity, request.filter()),
                order.isEmpty() ? List.of() : position(order, request),
                order.stream().map(term -> orderBy(term, request.backward())).toList(),
                request.limit() + 1,
                parent == null ? null : "t." + parent.name(),
                parents);
    }

    private List<Token> position(List<SortTerm> order, PageRequest request) {
        return request.cursor() == null
                ? List.of()
                : KeysetPosition.of(order, Cursor.decode(order, request.cursor()), request.backward(), dialect);
    }

    private static PageQuery.OrderBy orderBy(SortTerm term, boolean backward) {
        boolean descending = (term.direction() == Direction.DESC) != backward;
        String nulls = !term.column().nullable() ? "" : backward ? "FIRST" : "LAST";
        return new PageQuery.OrderBy(term.expression(), descending, nulls);
    }

    /** The terms asked for and then the id, in the direction of the last term, so that no two rows stand alike. */
    private static List<SortTerm> orderOf(Entity<?> entity, PageRequest request) {
        List<SortTerm> terms = new ArrayList<>();
        for (Map<String, Object> asked : request.order()) {
            terms.add(new SortTerm(
                    entity.column(camelCase(String.valueOf(asked.get("field")))),
                    Direction.valueOf(String.valueOf(asked.get("direction")))));
        }
        Direction last = terms.isEmpty() ? Direction.ASC : terms.getLast().direction();
        terms.add(new SortTerm(entity.column("id"), last));
        return terms;
    }

    /** {@code WORK_DATE}, a value of an order enum, names the field {@code workDate}. */
    private static String camelCase(String constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
