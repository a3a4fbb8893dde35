package com.asrops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.database.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoLoaderTest {

    private static final DemoData DATA = new DemoData(new Size(3, 60, 700, 2), 1, DemoDataTest.AS_OF);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void knowsWhetherThereAreRows(Dialect dialect) throws Exception {
        DemoDatabase database = database(dialect);
        database.migrated();
        try (Connection connection = database.connect()) {
            DemoLoader loader = new DemoLoader(connection, dialect);
            assertThat(loader.isEmpty()).isTrue();
            loader.load(DATA, done -> {});
            assertThat(loader.isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsHowFarItHasCome(Dialect dialect) throws Exception {
        List<Integer> told = new ArrayList<>();
        DemoDatabase database = database(dialect).migrated();
        try (Connection connection = database.connect()) {
            new DemoLoader(connection, dialect).load(DATA, told::add);
        }
        assertThat(told).isSorted().hasSizeGreaterThan(100);
        assertThat(told.getLast()).isEqualTo(700);
        assertThat(database.number("SELECT count(*) FROM timecard_entries")).isEqualTo(700);
    }

    @ParameterizedTest
    @EnumSource
    void refusesADatabaseThatHoldsARow(Dialect dialect) throws Exception {
        DemoDatabase database = database(dialect).loaded(DATA);
        try (Connection connection = database.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM timecard_entries");
                statement.executeUpdate("DELETE FROM timecards");
            }
            DemoLoader loader = new DemoLoader(connection, dialect);
            assertThatIllegalStateException()
                    .isThrownBy(() -> loader.load(DATA, done -> {}))
                    .withMessage("The database is not empty.");
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(database.number("SELECT count(*) FROM timecards")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehindWhenItFails(Dialect dialect) throws Exception {
        DemoDatabase database = database(dialect).migrated();
        try (Connection connection = database.connect()) {
            DemoLoader loader = new DemoLoader(connection, dialect);
            assertThatThrownBy(() -> loader.load(DATA, done -> stopAfter(done))).hasMessage("pulled the plug");
            assertThat(loader.isEmpty()).isTrue();
            loader.load(DATA, done -> {});
        }
        assertThat(database.number("SELECT count(*) FROM timecard_entries")).isEqualTo(700);
    }

    @ParameterizedTest
    @EnumSource
    void theNextIdsFollow(Dialect dialect) throws Exception {
        DemoDatabase database = database(dialect).loaded(DATA);
        for (String table : Digests.TABLES) {
            if (database.number("SELECT count(*) FROM " + table) == 0) {
                continue; // so little work that nothing of the kind has happened
            }
            String next = dialect == Dialect.SQLITE
                    ? "SELECT seq + 1 FROM sqlite_sequence WHERE name = '" + table + "'"
                    : "SELECT nextval(pg_get_serial_sequence('" + table + "', 'id'))";
            assertThat(database.number(next)).as(table).isEqualTo(database.number("SELECT max(id) + 1 FROM " + table));
        }
    }

    private DemoDatabase database(Dialect dialect) {
        return dialect == Dialect.SQLITE ? DemoDatabase.sqlite(folder) : DemoDatabase.postgresql();
    }

    private static void stopAfter(int done) {
        if (done > 500) {
            throw new IllegalStateException("pulled the plug");
        }
    }
}
