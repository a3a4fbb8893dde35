package com.asrops.kernel.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.SampleRows;
import com.asrops.testing.SchemaDump;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every version goes up, down and up again, with rows in the tables, and leaves what was there before it. */
class RoundTripTest {

    @ParameterizedTest
    @EnumSource
    void everyVersionGoesUpAndDownAndUp(Dialect dialect) throws SQLException {
        DatabaseUrl url = FreshDatabase.of(dialect);
        Migrations migrations = new Migrations(url);
        List<String> versions =
                migrations.info().stream().map(MigrationStatus::version).toList();
        assertThat(versions).isNotEmpty();
        String below = History.EMPTY;
        for (String version : versions) {
            upAndDownAndUp(migrations, url, below, version);
            below = version;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingGoesDownAtOnceAndUpAtOnce(Dialect dialect) throws SQLException {
        DatabaseUrl url = FreshDatabase.of(dialect);
        Migrations migrations = new Migrations(url);
        List<String> empty = dump(url);
        migrations.migrate();
        List<String> full = dump(url);
        fill(url);

        migrations.undoTo("0");
        assertThat(dump(url)).isEqualTo(empty);
        migrations.migrate();
        assertThat(dump(url)).isEqualTo(full);
    }

    private static void upAndDownAndUp(Migrations migrations, DatabaseUrl url, String below, String version)
            throws SQLException {
        List<String> before = dump(url);
        Map<String, String> rowsBefore = counts(url);
        migrations.migrateTo(version);
        List<String> after = dump(url);
        fill(url);

        assertThat(migrations.undoTo(below).versions()).containsExactly(version);
        assertThat(dump(url)).as("the schema after undoing %s", version).isEqualTo(before);
        assertThat(counts(url)).as("the rows after undoing %s", version).isEqualTo(rowsBefore);

        migrations.migrateTo(version);
        assertThat(dump(url)).as("the schema after applying %s again", version).isEqualTo(after);
        fill(url);
    }

    private static List<String> dump(DatabaseUrl url) throws SQLException {
        try (Connection connection = FreshDatabase.connect(url)) {
            return SchemaDump.of(connection, url.dialect());
        }
    }

    private static Map<String, String> counts(DatabaseUrl url) throws SQLException {
        try (Connection connection = FreshDatabase.connect(url)) {
            return SampleRows.counts(connection, url.dialect());
        }
    }

    private static void fill(DatabaseUrl url) throws SQLException {
        try (Connection connection = FreshDatabase.connect(url)) {
            SampleRows.fill(connection, url.dialect());
            assertThat(SampleRows.counts(connection, url.dialect())).doesNotContainValue("0");
        }
    }
}
