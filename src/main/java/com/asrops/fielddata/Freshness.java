package com.asrops.fielddata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When outside systems last had our rows. */
@Component
class Freshness {

    private final ExternalRefMapper refs;

    Freshness(ExternalRefMapper refs) {
        this.refs = refs;
    }

    <T extends Record> Map<Long, Instant> of(Class<T> type, List<T> rows, Function<T, Long> id) {
        return refs.lastSeen(type.getSimpleName(), rows.stream().map(id).toList()).stream()
                .collect(Collectors.toMap(ExternalRef.Seen::rowId, ExternalRef.Seen::lastSeenAt));
    }
}
