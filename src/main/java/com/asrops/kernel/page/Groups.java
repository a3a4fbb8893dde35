package com.asrops.kernel.page;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.FoldedColumns;
import com.asrops.kernel.entity.GroupMapper;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.page.GroupColumns.Found;
import com.asrops.kernel.permission.Permissions;
import com.asrops.kernel.query.GroupQuery;
import com.asrops.kernel.query.GroupQuery.OrderBy;
import com.asrops.kernel.query.GroupRow;
import com.asrops.kernel.query.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Groups the rows of an entity and tells what they come to: one statement, however many rows there are. */
@Component
public class Groups {

    /** What PostgreSQL calls a number that is too large for its type; SQLite has only a text for it. */
    private static final String OUT_OF_RANGE = "22003";

    private static final String OVERFLOW = "integer overflow";

    private final Relations relations;
    private final Dialect dialect;
    private final RelativeDates relativeDates;
    private final Permissions permissions;
    private final FoldedColumns folded;
    private final CompanyCalendar calendar;
    private final GroupMapper mapper;

    Groups(
            Relations relations,
            DatabaseUrl database,
            RelativeDates relativeDates,
            Permissions permissions,
            FoldedColumns folded,
            CompanyCalendar calendar,
            GroupMapper mapper) {
        this.relations = relations;
        this.dialect = database.dialect();
        this.relativeDates = relativeDates;
        this.permissions = permissions;
        this.folded = folded;
        this.calendar = calendar;
        this.mapper = mapper;
    }

    /**
     * Prepares reading groups, and the totals of the same rows.
     *
     * @param totals what is selected of the totals
     * @throws InputException when a key, an aggregate or the filter looks at what it may not, or there is no such thing
     */
    public GroupPlan plan(GroupRequest request, Set<List<String>> totals, Caller caller) {
        FieldUse use = (type, field) -> permissions.requireReadable(type, field, caller.role());
        return new GroupPlan(part(request, use), part(request.totals(totals), use));
    }

    private GroupPlan.Part part(GroupRequest request, FieldUse use) {
        Entity<?> entity = request.entity();
        GroupColumns columns = new GroupColumns(relations, entity, use);
        GroupParts parts = new GroupParts(columns);
        GroupKeys keys = new GroupKeys(folded, calendar);
        for (GroupKey written : request.keys()) {
            Found found = columns.find(written.path());
            parts.addKey(written, found, keys.key(written, found));
        }
        request.selected().forEach(parts::addSelected);
        GroupConditions conditions = new GroupConditions(entity, parts, relativeDates);
        List<Token> having = conditions.having(request.having());
        List<OrderBy> order = conditions.order(request.order());
        List<Token> where = FilterCompiler.compile(
                relations, dialect, relativeDates, use, columns.joined(), entity, request.filter());
        GroupQuery query = new GroupQuery(
                entity.mapperName(),
                entity.table(),
                columns.joins(),
                where,
                parts.keys(),
                parts.aggregates(),
                having,
                order,
                request.limit() + 1,
                keys.offsets(parts.keys()));
        return new GroupPlan.Part(query, parts);
    }

    /** Reads the groups of one part of a plan. */
    public GroupPlan.Answer read(GroupPlan.Part part, Caller caller) {
        List<GroupRow> rows = rows(part.query(), caller);
        int limit = part.query().limit() - 1;
        return new GroupPlan.Answer(
                rows.stream()
                        .limit(limit)
                        .map(row -> part.parts().answer(row.values()))
                        .toList(),
                rows.size() > limit);
    }

    private List<GroupRow> rows(GroupQuery query, Caller caller) {
        try {
            return mapper.groups(query, caller);
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && (OUT_OF_RANGE.equals(cause.getSQLState())
                            || String.valueOf(cause.getMessage()).contains(OVERFLOW))) {
                InputException refused = new InputException(
                        "SUM_TOO_LARGE", "A sum has more than 18 digits: filter more narrowly, or group by more.");
                refused.initCause(e);
                throw refused;
            }
            throw e;
        }
    }
}
