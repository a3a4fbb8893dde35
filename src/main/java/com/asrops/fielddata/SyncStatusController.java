package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How fresh each resource of each outside system is. */
@Controller
class SyncStatusController {

    private final SyncRunMapper runs;
    private final Clock clock;

    SyncStatusController(SyncRunMapper runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @QueryMapping
    List<SyncStatus> syncStatuses(Caller caller) {
        List<SyncRunMapper.Latest> latest = runs.latest();
        List<Long> ids = latest.stream().map(SyncRunMapper.Latest::runId).toList();
        Map<Long, SyncRun> byId =
                runs.byIds(ids, caller).stream().collect(Collectors.toMap(SyncRun::id, Function.identity()));
        Instant now = clock.instant();
        return latest.stream()
                .map(each -> new SyncStatus(
                        each.source(),
                        each.resource(),
                        Objects.requireNonNull(byId.get(each.runId())),
                        each.lastSucceededAt(),
                        age(each.lastSucceededAt(), now),
                        each.openIssues()))
                .toList();
    }

    private static @Nullable Integer age(@Nullable Instant then, Instant now) {
        return then == null ? null : (int) Duration.between(then, now).toMinutes();
    }
}
