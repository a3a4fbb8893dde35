package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestPostgres;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who follows at one server hears of what another one of the same database writes. */
@Tag("long")
@Timeout(120)
class TwoServersTest {

    @Test
    void aServerTellsWhatAnotherHasWritten() throws Exception {
        String url = "DATABASE_URL=" + TestPostgres.newDatabase();
        try (TestServer one = TestServer.startWith(Dialect.POSTGRESQL, url);
                TestServer other = TestServer.startWith(Dialect.POSTGRESQL, url);
                EventStreamClient events = new EventStreamClient(
                        one,
                        TestServer.ADMIN_KEY,
                        "subscription { changes { operation node { ... on Shift { name } } } }")) {
            for (String name : new String[] {"Early", "Late"}) {
                other.graphQl()
                        .document("mutation { shiftCreate(input: {name: \"" + name
                                + "\", startTime: \"06:00\", endTime: \"14:00\"}) { userErrors { code } } }")
                        .execute()
                        .path("shiftCreate.userErrors")
                        .entityList(Object.class)
                        .hasSize(0);
                assertThat(events.change().at("/node/name").asString()).isEqualTo(name);
            }
        }
    }

    @Test
    void whoIsCutOffGoesOnAtTheOther() throws Exception {
        String url = "DATABASE_URL=" + TestPostgres.newDatabase();
        try (TestServer one = TestServer.startWith(Dialect.POSTGRESQL, url);
                TestServer other = TestServer.startWith(Dialect.POSTGRESQL, url)) {
            new Reconnecting(List.of(one, other)).run();
        }
    }
}
