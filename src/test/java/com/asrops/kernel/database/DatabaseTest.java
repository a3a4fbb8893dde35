package com.asrops.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseTest {

    @TempDir
    Path directory;

    enum Kind {
        FILE,
        MEMORY,
        POSTGRESQL
    }

    private DatabaseUrl url(Kind kind) {
        return DatabaseUrl.parse(
                switch (kind) {
                    case FILE -> "sqlite:///" + directory.resolve("test.db");
                    case MEMORY -> "sqlite:///:memory:";
                    case POSTGRESQL -> TestPostgres.newDatabase();
                });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void serves200ReadsAndWritesAtOnceWithoutAnError(Kind kind) throws Exception {
        try (Database database = Database.open(url(kind));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            TransactionTemplate write = new TransactionTemplate(new RoutingTransactionManager(database));
            TransactionTemplate read = new TransactionTemplate(new RoutingTransactionManager(database));
            read.setReadOnly(true);
            write.executeWithoutResult(_ -> {
                jdbc.execute("CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)");
                jdbc.update("INSERT INTO counter VALUES (1, 0)");
            });
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int number = i;
                tasks.add(threads.submit(() -> {
                    switch (number % 4) {
                        case 0, 1 -> write.executeWithoutResult(_ -> increment(jdbc, kind));
                        case 2 -> read.executeWithoutResult(_ -> value(jdbc));
                        default -> value(jdbc);
                    }
                    return null;
                }));
            }
            assertThat(failures(tasks)).isEmpty();
            assertThat(value(jdbc)).isEqualTo(100);
        }
    }

    /** Reads first and writes then, with a pause between, as a mutation that checks a rule does. */
    private static void increment(JdbcTemplate jdbc, Kind kind) {
        String lock = kind == Kind.POSTGRESQL ? " FOR UPDATE" : "";
        int value = jdbc.queryForList("SELECT value FROM counter WHERE id = 1" + lock, Integer.class)
                .getFirst();
        pause();
        jdbc.update("UPDATE counter SET value = ? WHERE id = 1", value + 1);
    }

    private static int value(JdbcTemplate jdbc) {
        return jdbc.queryForList("SELECT value FROM counter WHERE id = 1", Integer.class)
                .getFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(2));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Throwable> failures(List<Future<?>> tasks) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FILE", "MEMORY"})
    void refusesAWriteOutsideATransactionAndInAReadOnlyOne(Kind kind) {
        try (Database database = Database.open(url(kind))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            TransactionTemplate transaction = new TransactionTemplate(new RoutingTransactionManager(database));
            transaction.executeWithoutResult(_ -> jdbc.execute("CREATE TABLE note (text TEXT)"));

            assertThatThrownBy(() -> jdbc.update("INSERT INTO note VALUES ('lost')"))
                    .hasMessageContaining("readonly");
            transaction.setReadOnly(true);
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(_ -> jdbc.update("INSERT INTO note VALUES ('lost')")))
                    .hasMessageContaining("readonly");
            transaction.setReadOnly(false);
            transaction.executeWithoutResult(_ -> jdbc.update("INSERT INTO note VALUES ('kept')"));
            assertThat(jdbc.queryForList("SELECT text FROM note", String.class)).containsExactly("kept");
        }
    }

    @Test
    void readsTheLastCommitWhileATransactionWrites() {
        try (Database database = Database.open(url(Kind.FILE))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            TransactionTemplate transaction = new TransactionTemplate(new RoutingTransactionManager(database));
            transaction.executeWithoutResult(_ -> jdbc.execute("CREATE TABLE note (text TEXT)"));
            transaction.executeWithoutResult(_ -> {
                jdbc.update("INSERT INTO note VALUES ('open')");
                assertThat(jdbc.queryForList("SELECT text FROM note")).hasSize(1);
                // A data source of the same database that knows nothing of this thread's transaction: a reader.
                assertThat(new JdbcTemplate(database.pools().getLast()).queryForList("SELECT text FROM note"))
                        .isEmpty();
            });
        }
    }

    @Test
    void takesTheWriteLockBeforeItsFirstRead() throws SQLException {
        DatabaseUrl url = url(Kind.FILE);
        try (Database database = Database.open(url);
                Connection other = DriverManager.getConnection(url.jdbcUrl() + "?busy_timeout=0");
                Statement statement = other.createStatement()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            new TransactionTemplate(new RoutingTransactionManager(database)).executeWithoutResult(_ -> {
                jdbc.queryForList("SELECT 1");
                assertThatThrownBy(() -> statement.execute("BEGIN IMMEDIATE")).hasMessageContaining("SQLITE_BUSY");
            });
            assertThatCode(() -> statement.execute("BEGIN IMMEDIATE")).doesNotThrowAnyException();
        }
    }

    @Test
    void neverBeginsANewFileInThePlaceOfOneThatWasMovedAway() throws Exception {
        DatabaseUrl url = url(Kind.FILE);
        Path file = Objects.requireNonNull(url.file());
        try (Database database = Database.open(url)) {
            Files.move(file, directory.resolve("aside.db"));
            for (HikariDataSource pool : database.pools()) {
                // What a pool does for a new connection, without the 10 s of trying again.
                assertThatThrownBy(() -> pool.getDataSource().getConnection()).hasMessageContaining("SQLITE_CANTOPEN");
            }
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void answersWithin3SecondsWhenThePoolIsExhausted() throws SQLException {
        try (Database database = Database.open(url(Kind.POSTGRESQL))) {
            List<Connection> held = new ArrayList<>();
            try {
                for (int i = 0; i < Pools.POSTGRESQL_MAXIMUM; i++) {
                    held.add(database.dataSource().getConnection());
                }
                long started = System.nanoTime();
                assertThatThrownBy(() -> database.dataSource().getConnection())
                        .isInstanceOf(SQLTransientConnectionException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
            } finally {
                for (Connection connection : held) {
                    connection.close();
                }
            }
        }
    }

    @Test
    void knowsTheVersion() {
        try (Database database = Database.open(url(Kind.MEMORY))) {
            assertThat(database.version()).matches("3\\.\\d+\\.\\d+");
        }
        try (Database database = Database.open(url(Kind.POSTGRESQL))) {
            assertThat(database.version()).matches("\\d+\\.\\d+");
        }
    }
}
