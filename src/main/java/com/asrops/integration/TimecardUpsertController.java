package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.kernel.query.Columns;
import com.asrops.operations.Timecard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TimecardUpsertController {

    private final TimecardUpserts upserts;
    private final Entities entities;

    TimecardUpsertController(TimecardUpserts upserts, Entities entities) {
        this.upserts = upserts;
        this.entities = entities;
    }

    @MutationMapping
    TimecardUpsertManyPayload timecardUpsertMany(@Argument Map<String, Object> input, Caller caller) {
        return upserts.run(input, caller);
    }

    @BatchField
    Map<TimecardUpsertResult, Timecard> timecard(List<TimecardUpsertResult> results, Columns columns, Caller caller) {
        List<Long> ids = results.stream()
                .map(TimecardUpsertResult::timecardId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Timecard> timecards = ids.isEmpty()
                ? Map.of()
                : entities.get(Timecard.class).mapper().byIds(ids, columns, caller).stream()
                        .collect(toMap(Timecard::id, timecard -> timecard));
        Map<TimecardUpsertResult, Timecard> found = new HashMap<>();
        for (TimecardUpsertResult result : results) {
            if (result.timecardId() instanceof Long id && timecards.get(id) instanceof Timecard timecard) {
                found.put(result, timecard);
            }
        }
        return found;
    }
}
