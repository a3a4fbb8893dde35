package com.asrops.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.database.OwnConnection;
import com.asrops.kernel.write.ChangeSignal;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Who follows is woken by the commits of this server and of others. */
@OnBothDatabases
class ChangeNoticesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestServer server;
    private final ChangeSignal signal;

    ChangeNoticesTest(TestServer server) {
        this.server = server;
        this.signal = server.bean(ChangeSignal.class);
    }

    @Test
    void aCommitWakes() throws Exception {
        server.clear();
        Sample.load(server);
        long seen = signal.signals();
        server.graphQl()
                .document(
                        "mutation { shiftUpdate(input: {id: \"U2hpZnQ6MQ\", version: 7, name: \"x\"}) { userErrors { code } } }")
                .executeAndVerify();
        assertThat(signal.signals()).as("nothing was written").isEqualTo(seen);
        server.graphQl()
                .document(
                        "mutation { shiftUpdate(input: {id: \"U2hpZnQ6MQ\", version: 1, name: \"x\"}) { userErrors { code } } }")
                .executeAndVerify();
        assertThat(signal.await(seen, PATIENCE)).isTrue();
    }

    @Test
    void otherServersAreToldAndHeard() throws Exception {
        assumeThat(server.dialect()).isEqualTo(Dialect.POSTGRESQL);
        try (Connection other = OwnConnection.to(server.bean(Database.class), "test");
                Statement statement = other.createStatement()) {
            statement.execute("LISTEN asr_changes");
            signal.committed();
            assertThat(other.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis()))
                    .isNotEmpty();
        }
        long seen = signal.signals();
        server.bean(ChangeNotices.class).listen();
        signal.await(seen, Duration.ofSeconds(2)); // it has begun, or had before and says nothing
        hears();
        seen = signal.signals();
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = 'asr-ops-graphql changes' AND datname = current_database()");
        assertThat(signal.await(seen, PATIENCE)).as("it is connected anew").isTrue();
        hears();
    }

    private void hears() throws InterruptedException {
        long seen = signal.signals();
        server.execute("SELECT pg_notify('asr_changes', '')");
        assertThat(signal.await(seen, PATIENCE)).isTrue();
    }
}
