package com.asrops.operations;

import com.asrops.kernel.graphql.Loaders;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What an entry has through its timecard. */
@Controller
class TimecardEntryController {

    private final Loaders loaders;

    TimecardEntryController(Loaders loaders) {
        this.loaders = loaders;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Project> project(TimecardEntry entry, DataFetchingEnvironment environment) {
        return through(entry, environment, Project.class, Timecard::projectId);
    }

    @SchemaMapping
    CompletableFuture<@Nullable TeamMember> worker(TimecardEntry entry, DataFetchingEnvironment environment) {
        return through(entry, environment, TeamMember.class, Timecard::workerId);
    }

    private <T extends Record> CompletableFuture<@Nullable T> through(
            TimecardEntry entry, DataFetchingEnvironment environment, Class<T> type, Function<Timecard, Long> key) {
        return loaders.one(environment, Timecard.class, entry.timecardId())
                .thenCompose(timecard -> loaders.one(environment, type, key.apply(Objects.requireNonNull(timecard))));
    }
}
