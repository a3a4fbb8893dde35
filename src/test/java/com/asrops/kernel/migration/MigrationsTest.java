package com.asrops.kernel.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.migration.MigrationStatus.State;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Rows;
import com.asrops.testing.SchemaDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on both databases. */
class MigrationsTest {

    private static final String[] ONE = {"001__one", "CREATE TABLE one (id INTEGER);", "DROP TABLE one;"};
    private static final String[] TWO = {"002__two", "CREATE TABLE two (id INTEGER);", "DROP TABLE two;"};
    private static final String[] THREE = {"003__three", "CREATE TABLE three (id INTEGER);", "DROP TABLE three;"};

    @TempDir
    private Path folder;

    private ScriptFolder scripts(Dialect dialect, String[]... migrations) throws IOException {
        ScriptFolder scripts = ScriptFolder.empty(folder, dialect);
        for (String[] migration : migrations) {
            scripts.add(migration[0], migration[1], migration[2]);
        }
        return scripts;
    }

    @ParameterizedTest
    @EnumSource
    void appliesWhatIsPendingAndThenNothing(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        Migrations migrations = scripts(dialect, ONE, TWO).migrations(url);

        assertThat(migrations.migrate()).hasToString("Migrated from version 0 to 002");
        assertThat(tables(url)).containsExactly("one", "two");
        assertThat(migrations.migrate()).hasToString("Schema is current at version 002");
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryVersion(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE, TWO);
        scripts.migrations(url).migrateTo("1");
        Files.delete(scripts.down("U002__two"));

        List<MigrationStatus> versions = scripts.migrations(url).info();

        assertThat(versions).extracting(MigrationStatus::version).containsExactly("001", "002");
        assertThat(versions).extracting(MigrationStatus::description).containsExactly("one", "two");
        assertThat(versions).extracting(MigrationStatus::state).containsExactly(State.APPLIED, State.PENDING);
        assertThat(versions).extracting(MigrationStatus::hasWayDown).containsExactly(true, false);
        Instant installedOn = versions.getFirst().installedOn();
        assertThat(installedOn).isNotNull();
        assertThat(Duration.between(installedOn, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(versions.getLast().installedOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFileThatWasEditedAfterItWasApplied(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = ScriptFolder.ofTheProgram(folder, dialect);
        scripts.migrations(url).migrate();
        Path file = scripts.up("V001__operations");
        ScriptFolder.write(file, Files.readString(file).replaceFirst("name TEXT NOT NULL", "name TEXT"));
        scripts.add("999__more", "CREATE TABLE more (id INTEGER);", "DROP TABLE more;");

        assertThat(scripts.migrations(url).info().getFirst().state()).isEqualTo(State.EDITED);
        assertThatThrownBy(() -> scripts.migrations(url).migrate())
                .isInstanceOf(StartupException.class)
                .hasMessage("V001 was edited after it was applied: restore the file and write a new migration.");
        assertThat(tables(url)).doesNotContain("more");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAVersionWhoseFileIsGone(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE, TWO);
        scripts.migrations(url).migrate();
        Files.delete(scripts.up("V001__one"));

        assertThatThrownBy(() -> scripts.migrations(url).migrate())
                .hasMessage("V001 was applied but its file is gone: restore the file.");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAVersionThatComesTooLate(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE, THREE);
        scripts.migrations(url).migrate();
        scripts.add(TWO[0], TWO[1], TWO[2]);

        assertThatThrownBy(() -> scripts.migrations(url).migrate())
                .hasMessageContaining("V002 is older than the schema's version");
        assertThat(tables(url)).containsExactly("one", "three");
    }

    /** A node of the old program runs on while new nodes take over, but it cannot undo what it does not know. */
    @ParameterizedTest
    @EnumSource
    void runsOnASchemaThatIsNewer(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE, TWO);
        scripts.migrations(url).migrate();
        Files.delete(scripts.up("V002__two"));
        Files.delete(scripts.down("U002__two"));

        assertThat(scripts.migrations(url).info().getLast().state()).isEqualTo(State.NEWER);
        assertThat(scripts.migrations(url).migrate()).hasToString("Schema is current at version 002");
        assertThatThrownBy(() -> scripts.migrations(url).undo())
                .hasMessageContaining("V002 has no way down in this program, so nothing was undone");
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackAMigrationThatFails(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE)
                .add("002__bad", "CREATE TABLE two (id INTEGER);\nINSERT INTO nowhere VALUES (1);", "DROP TABLE two;");

        assertThatThrownBy(() -> scripts.migrations(url).migrate())
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("V002__bad.sql failed and was rolled back: ")
                .hasMessageContaining("nowhere")
                .hasMessageNotContaining("\n");
        assertThat(tables(url)).containsExactly("one");

        scripts.add("002__bad", TWO[1], TWO[2]);
        assertThat(scripts.migrations(url).migrate().versions()).containsExactly("002");
    }

    @ParameterizedTest
    @EnumSource
    void undoesTheNewestVersionOrAllAboveAnother(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        Migrations migrations = scripts(dialect, ONE, TWO, THREE).migrations(url);
        migrations.migrate();

        assertThat(migrations.undo().versions()).containsExactly("003");
        assertThat(tables(url)).containsExactly("one", "two");
        assertThat(migrations.undoTo("002").versions()).isEmpty();
        assertThat(migrations.migrate().versions()).containsExactly("003");
        assertThat(migrations.undoTo("V1").versions()).containsExactly("003", "002");
        assertThat(migrations.undoTo("0").versions()).containsExactly("001");
        assertThat(tables(url)).isEmpty();
        assertThatThrownBy(migrations::undo).hasMessage("The schema is empty: nothing to undo.");
        assertThat(migrations.migrate().versions()).containsExactly("001", "002", "003");
    }

    @ParameterizedTest
    @EnumSource
    void refusesToGoBackToAVersionThatIsNotThere(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        Migrations migrations = scripts(dialect, ONE, TWO).migrations(url);
        migrations.migrateTo("1");

        assertThatThrownBy(() -> migrations.undoTo("2")).hasMessageContaining("no version 2 to go back to");
        assertThatThrownBy(() -> migrations.undoTo("1'x")).hasMessageContaining("no version 1'x to go back to");
        assertThat(tables(url)).containsExactly("one");
    }

    @ParameterizedTest
    @EnumSource
    void undoesNothingWhenAVersionHasNoWayDown(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE, TWO, THREE);
        scripts.migrations(url).migrate();
        Files.delete(scripts.down("U002__two"));

        assertThatThrownBy(() -> scripts.migrations(url).undoTo("1"))
                .hasMessageStartingWith("V002 has no way down in this program, so nothing was undone");
        assertThat(tables(url)).containsExactly("one", "three", "two");
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackAnUndoThatFails(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        ScriptFolder scripts = scripts(dialect, ONE).add("002__two", TWO[1], "DROP TABLE two;\nDROP TABLE nowhere;");
        scripts.migrations(url).migrate();

        assertThatThrownBy(() -> scripts.migrations(url).undo())
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("U002__two.sql failed and was rolled back: ");
        assertThat(tables(url)).containsExactly("one", "two");
        assertThat(scripts.migrations(url).info())
                .extracting(MigrationStatus::state)
                .containsOnly(State.APPLIED);
    }

    /** Semicolons inside a trigger or a function end no statement. */
    @ParameterizedTest
    @EnumSource
    void runsScriptsWithTriggersBothWays(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        String trigger = dialect == Dialect.SQLITE ? SQLITE_TRIGGER : POSTGRESQL_TRIGGER;
        String dropped = dialect == Dialect.SQLITE
                ? "DROP TRIGGER noted;"
                : "DROP TRIGGER noted ON one; DROP FUNCTION note(); DROP FUNCTION twice(INTEGER);";
        ScriptFolder scripts = scripts(dialect, ONE, TWO)
                .add("003__trigger", trigger, dropped)
                .add("004__no_trigger", dropped, "-- back; again\n" + trigger);
        scripts.migrations(url).migrateTo("3");
        List<String> with = dump(url);

        scripts.migrations(url).migrate();
        assertThat(dump(url)).isNotEqualTo(with);
        scripts.migrations(url).undo();
        assertThat(dump(url)).isEqualTo(with);
        try (Connection connection = FreshDatabase.connect(url)) {
            Rows.execute(connection, "INSERT INTO one VALUES (7)");
            assertThat(Rows.query(connection, "SELECT id FROM two ORDER BY id")).containsExactly("7", "8");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTablesOfAnotherProgram(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        try (Connection connection = FreshDatabase.connect(url)) {
            Rows.execute(connection, "CREATE TABLE alembic_version (version_num VARCHAR(32))");
        }

        assertThatThrownBy(() -> scripts(dialect, ONE).migrations(url).migrate())
                .isInstanceOf(StartupException.class)
                .hasMessage(url + " holds tables that these migrations did not make: name an empty database.");
        assertThat(tables(url)).containsExactly("alembic_version");
    }

    private static List<String> tables(DatabaseUrl url) throws SQLException {
        String sql = url.dialect() == Dialect.SQLITE
                ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'flyway_schema_history' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY 1"
                : "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                        + " AND relname <> 'flyway_schema_history' ORDER BY 1";
        try (Connection connection = FreshDatabase.connect(url)) {
            return Rows.query(connection, sql);
        }
    }

    private static List<String> dump(DatabaseUrl url) throws SQLException {
        try (Connection connection = FreshDatabase.connect(url)) {
            return SchemaDump.of(connection, url.dialect());
        }
    }

    private static final String SQLITE_TRIGGER = """
            CREATE TRIGGER noted AFTER INSERT ON one BEGIN
                INSERT INTO two VALUES (CASE WHEN NEW.id > 0 THEN NEW.id ELSE 0 END);
                INSERT INTO two VALUES (NEW.id + 1);
            END;
            """;

    private static final String POSTGRESQL_TRIGGER = """
            CREATE FUNCTION twice(n INTEGER) RETURNS INTEGER LANGUAGE sql BEGIN ATOMIC
                SELECT 1;
                SELECT n * 2;
            END;
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                INSERT INTO two VALUES (NEW.id);
                INSERT INTO two VALUES (NEW.id + 1); -- a 'quote; and a {brace}
                RETURN NEW;
            END;
            $body$;
            CREATE TRIGGER noted AFTER INSERT ON one FOR EACH ROW EXECUTE FUNCTION note();
            """;
}
