package com.asrops.fielddata;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.graphql.BatchField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;

/** Where rows come from and how fresh they are: two fields of every type that is {@code Synced}. */
@Controller
class SyncedController {

    private final ExternalRefMapper refs;
    private final Entities entities;

    SyncedController(ExternalRefMapper refs, Entities entities) {
        this.refs = refs;
        this.entities = entities;
    }

    @BatchField(of = "Synced")
    Map<Long, String> source(List<Record> rows) {
        return seen(rows, ExternalRef.Seen::source);
    }

    @BatchField(of = "Synced")
    Map<Long, Instant> lastSyncedAt(List<Record> rows) {
        return seen(rows, ExternalRef.Seen::lastSeenAt);
    }

    /** All rows of a level are of one type. */
    private <V> Map<Long, V> seen(List<Record> rows, Function<ExternalRef.Seen, V> what) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Class<? extends Record> type = rows.getFirst().getClass();
        return refs.lastSeen(type.getSimpleName(), idsOf(type, rows)).stream()
                .collect(Collectors.toMap(ExternalRef.Seen::rowId, what));
    }

    private <T extends Record> List<Long> idsOf(Class<T> type, List<Record> rows) {
        return rows.stream()
                .map(type::cast)
                .map(row -> entities.get(type).idOf(row))
                .toList();
    }
}
