package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When every connection is taken, callers are told so soon, and it is counted. */
@OnBothDatabases
class DatabaseBusyTest {

    private final TestServer server;

    DatabaseBusyTest(TestServer server) {
        this.server = server;
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void answersWithACodeThatSaysTryAgainAndThenWorksAgain() throws SQLException {
        double before = timeouts();
        List<Connection> taken = takeAll();
        try {
            String query = "{ projects { totalCount } }";
            // Both ways where that does not take long: SQLite's one connection is waited for longest.
            Map<String, Object> answer =
                    server.dialect() == Dialect.SQLITE ? server.answerOnce(query) : server.answer(query);
            assertThat((List<?>) answer.get("errors"))
                    .singleElement()
                    .extracting("extensions", MAP)
                    .containsEntry("code", "DATABASE_BUSY")
                    .containsEntry("retryable", true);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(timeouts()).isGreaterThan(before);
        server.graphQl().document("{ projects { totalCount } }").executeAndVerify();
    }

    private List<Connection> takeAll() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        int all = server.dialect() == Dialect.SQLITE ? 1 : 30;
        for (int i = 0; i < all; i++) {
            taken.add(server.bean(Database.class).writer().getConnection());
        }
        return taken;
    }

    private double timeouts() {
        return server.bean(MeterRegistry.class)
                .get("hikaricp.connections.timeout")
                .counter()
                .count();
    }
}
