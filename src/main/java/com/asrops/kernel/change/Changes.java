package com.asrops.kernel.change;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.write.AuditOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what has changed and may be told to a caller. To those whom rules tell which rows they see, a row is told that they see
 * now, and that one is gone which they would see: see {@link GoneRows}.
 */
@Component
public class Changes {

    /** Events that a page looks through at most, so that it comes in time; more when a few of rare types are looked for. */
    private static final int WINDOW = 1_000;

    private static final int WINDOW_OF_SOME_TYPES = 10_000;

    /** Events whose rows are looked up, when not all may be seen. */
    private static final int CANDIDATES = 200;

    private final ChangeMapper mapper;
    private final ChangeCursors cursors;
    private final ChangedTypes types;
    private final Entities entities;
    private final GoneRows gone;

    Changes(ChangeMapper mapper, ChangeCursors cursors, ChangedTypes types, Entities entities, GoneRows gone) {
        this.mapper = mapper;
        this.cursors = cursors;
        this.types = types;
        this.entities = entities;
        this.gone = gone;
    }

    /** The cursor of now. */
    public String now() {
        return cursors.encode(Objects.requireNonNullElse(mapper.last(), ChangePosition.START));
    }

    /**
     * Makes sure that one can read on from a cursor.
     *
     * @throws InputException when there is no such cursor
     */
    public void require(String cursor) {
        position(cursor);
    }

    /**
     * One page.
     *
     * @param properties what will be read of the rows of a type, null for anything; itself null when no row will be read
     * @throws InputException when there is no such cursor
     */
    public ChangePage page(
            ChangeRequest request, @Nullable Function<String, @Nullable Set<String>> properties, Caller caller) {
        ChangePosition after = position(request.cursor());
        List<String> asked = types.seen(request.types(), caller);
        boolean ruled = caller.role().hasRowRules();
        int window = request.types() == null ? WINDOW : WINDOW_OF_SOME_TYPES;
        int limit = ruled ? Math.max(CANDIDATES, request.limit() + 1) : request.limit() + 1;
        List<ChangeRow> read = mapper.page(after, asked, window, limit);
        boolean more = read.size() == limit || !read.isEmpty() && read.getLast().lookedThrough() == window;
        List<ChangeRow> told =
                read.stream().filter(event -> asked.contains(event.entity())).toList();
        ChangedRows rows = ruled || properties != null
                ? ChangedRows.read(told, entities, properties == null ? type -> Set.of() : properties, caller)
                : ChangedRows.none();
        if (ruled) {
            told = seen(told, rows, caller);
        }
        if (told.size() > request.limit()) {
            told = told.subList(0, request.limit());
            return page(told, rows, told.getLast().position(), true);
        }
        return page(told, rows, read.isEmpty() ? after : read.getLast().position(), more);
    }

    private List<ChangeRow> seen(List<ChangeRow> events, ChangedRows rows, Caller caller) {
        Set<Long> deletions = gone.seen(
                events.stream()
                        .filter(event -> event.operation() == AuditOperation.DELETED && rows.of(event) == null)
                        .toList(),
                caller);
        return events.stream()
                .filter(event -> rows.of(event) != null || deletions.contains(event.id()))
                .toList();
    }

    private ChangePage page(List<ChangeRow> told, ChangedRows rows, ChangePosition end, boolean more) {
        List<Change> changes = new ArrayList<>(told.size());
        for (ChangeRow event : told) {
            changes.add(new Change(
                    cursors.encode(event.position()),
                    event.occurredAt(),
                    event.operation(),
                    event.entity(),
                    event.rowId(),
                    rows.of(event)));
        }
        return new ChangePage(changes, cursors.encode(end), more);
    }

    /** Where to read on: at an event that is there. */
    private ChangePosition position(@Nullable String cursor) {
        ChangePosition position = cursor == null ? ChangePosition.START : cursors.decode(cursor);
        if (!position.equals(ChangePosition.START) && mapper.count(position) == 0) {
            throw new InputException(
                    "CURSOR_GONE",
                    "The database does not know the change of this cursor: it was restored to an earlier state, or is another one."
                            + " Read your lists anew, and go on from changesCursor.");
        }
        return position;
    }
}
