package com.asrops.web;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.TestServer;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** So many changes that a client which does not read them stops who sends them. */
final class ManyChanges {

    static final int CHANGES = 400;

    private static final int CHARACTERS = 3_000;
    private static final int TIMES = 25;

    private ManyChanges() {}

    /** Changes of a timecard of the sample, as its notes are long. */
    static void load(TestServer server) {
        String at = server.dialect() == Dialect.SQLITE ? "'2026-01-01T00:00:00.000000Z'" : "'2026-01-01 00:00:00Z'";
        String event = "(" + at + ", 'x', 'ADMIN', 'x', 'UPDATED', 'Timecard', '" + NodeId.encode("Timecard", 1) + "')";
        server.execute(
                "UPDATE timecards SET notes = '" + "x".repeat(CHARACTERS) + "' WHERE id = 1",
                "INSERT INTO audit_events (occurred_at, actor, actor_role, request_id, operation, entity, row_id) VALUES "
                        + String.join(", ", Collections.nCopies(CHANGES, event)));
    }

    /** A subscription that has some 75 KB of each. */
    static String query(String after) {
        return IntStream.range(0, TIMES)
                .mapToObj(i -> "n" + i + ": notes")
                .collect(Collectors.joining(
                        " ",
                        "subscription { changes(types: [TIMECARD], after: \"" + after
                                + "\") { id node { ... on Timecard { ",
                        " } } } }"));
    }
}
