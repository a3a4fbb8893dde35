package com.asrops.kernel.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite needs beyond the common: foreign keys, backups, a database in memory. */
class SqliteMigrationsTest {

    private static final String PARENT =
            "CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT) STRICT;\n";
    private static final String CHILD =
            "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;\n";

    /** The recipe of docs/migrations.md. */
    private static final String REBUILD = """
            CREATE TABLE parent_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT CHECK (length(name) < %d)) STRICT;
            INSERT INTO parent_new (id, name) SELECT id, name FROM parent;
            INSERT INTO sqlite_sequence (name, seq)
            SELECT 'parent_new', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'parent_new');
            UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'parent'), 0)
            WHERE name = 'parent_new';
            DROP TABLE parent;
            ALTER TABLE parent_new RENAME TO parent;
            """;

    @TempDir
    private Path folder;

    private DatabaseUrl url = FreshDatabase.of(Dialect.SQLITE);
    private Path file = Objects.requireNonNull(url.file());

    @BeforeEach
    void filled() throws Exception {
        scripts().migrations(url).migrate();
        try (Connection connection = FreshDatabase.connect(url)) {
            Rows.execute(
                    connection,
                    "INSERT INTO parent (name) VALUES ('a'), ('b'), ('c')",
                    "DELETE FROM parent WHERE id = 3",
                    "INSERT INTO child (parent_id) VALUES (1), (2), (2)");
        }
    }

    private ScriptFolder scripts() throws IOException {
        return ScriptFolder.empty(folder, Dialect.SQLITE)
                .add("001__family", PARENT + CHILD, "DROP TABLE child;\nDROP TABLE parent;");
    }

    @Test
    void aNewIndexIsLookedAt() throws Exception {
        scripts()
                .add("002__index", "CREATE INDEX child_parent_id ON child (parent_id);", "DROP INDEX child_parent_id;")
                .migrations(url)
                .migrate();
        try (Connection connection = FreshDatabase.connect(url)) {
            assertThat(Rows.query(connection, "SELECT stat FROM sqlite_stat1 WHERE idx = 'child_parent_id'"))
                    .containsExactly("3 2");
        }
    }

    @Test
    void aRebuiltTableKeepsItsChildrenItsReferencesAndItsNextId() throws Exception {
        ScriptFolder scripts = scripts().add("002__rebuild", REBUILD.formatted(9), REBUILD.formatted(99));
        scripts.migrations(url).migrate();
        scripts.migrations(url).undo();

        try (Connection connection = FreshDatabase.connect(url)) {
            assertThat(Rows.query(connection, "SELECT parent_id FROM child")).containsExactly("1", "2", "2");
            Rows.execute(connection, "INSERT INTO parent (name) VALUES ('d')");
            assertThat(Rows.query(connection, "SELECT max(id) FROM parent")).containsExactly("4");
            Rows.execute(connection, "DELETE FROM parent WHERE id = 2");
            assertThat(Rows.query(connection, "SELECT parent_id FROM child")).containsExactly("1");
        }
    }

    @Test
    void aMigrationThatOrphansRowsIsRolledBackAndRefused() throws Exception {
        ScriptFolder scripts = scripts().add("002__orphans", "DELETE FROM parent WHERE id = 2;", "SELECT 1;");

        assertThatThrownBy(() -> scripts.migrations(url).migrate())
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("V002__orphans.sql would leave 2 rows whose parent does not exist"
                        + " (child → parent), so it was rolled back: mend the file or those rows. Backup: ");
        assertThat(query("SELECT count(*) FROM parent")).containsExactly("2");
        assertThat(scripts.migrations(url).info().getLast().state()).isEqualTo(MigrationStatus.State.PENDING);
    }

    @Test
    void anUndoThatOrphansRowsIsRolledBackAndRefused() throws Exception {
        ScriptFolder scripts =
                scripts().add("002__orphans", "CREATE TABLE x (y);", "DELETE FROM parent; DROP TABLE x;");
        scripts.migrations(url).migrate();

        assertThatThrownBy(() -> scripts.migrations(url).undo())
                .hasMessageStartingWith("U002__orphans.sql would leave 3 rows whose parent does not exist");
        assertThat(query("SELECT count(*) FROM parent")).containsExactly("2");
        assertThat(query("SELECT count(*) FROM x")).containsExactly("0");
    }

    @Test
    void aBackupIsTakenBeforeEachChange() throws Exception {
        ScriptFolder scripts = scripts().add("002__loss", "DELETE FROM child;", "DROP TABLE child;");
        Path first = Objects.requireNonNull(scripts.migrations(url).migrate().backup());
        Path second = Objects.requireNonNull(scripts.migrations(url).undo().backup());

        assertThat(first.getFileName().toString()).matches("test\\.db\\.backup-001-\\d{8}T\\d{9}Z");
        assertThat(second.getFileName().toString()).startsWith("test.db.backup-002-");
        assertThat(backups()).containsExactlyInAnyOrder(first, second);
        DatabaseUrl copy = DatabaseUrl.parse("sqlite:///" + first);
        try (Connection connection = FreshDatabase.connect(copy)) {
            assertThat(Rows.query(connection, "SELECT id, parent_id FROM child"))
                    .containsExactly("1 | 1", "2 | 2", "3 | 2");
            assertThat(Rows.query(connection, "PRAGMA integrity_check")).containsExactly("ok");
        }
        assertThat(scripts().migrations(copy).info().getFirst().state()).isEqualTo(MigrationStatus.State.APPLIED);
    }

    @Test
    void noBackupIsTakenOfAnEmptyDatabaseOrWithoutAChange() throws Exception {
        scripts().migrations(url).migrate();
        assertThat(backups()).isEmpty();
    }

    @Test
    void nothingIsChangedWithoutABackup() throws Exception {
        // Its own name is short enough for a file system, but not that of its backup.
        DatabaseUrl longName = DatabaseUrl.parse("sqlite:///" + file.resolveSibling("x".repeat(235)));
        scripts().migrations(longName).migrate();

        assertThatThrownBy(() -> scripts().migrations(longName).undo())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(" could not be written, so nothing was changed: ");
        assertThat(scripts().migrations(longName).info().getFirst().state()).isEqualTo(MigrationStatus.State.APPLIED);
    }

    @Test
    void aFileThatAnotherProgramIsWritingIsNotEvenCopied() throws Exception {
        ScriptFolder scripts = scripts().add("002__x", "CREATE TABLE x (y);", "DROP TABLE x;");
        try (Connection other = FreshDatabase.connect(url)) {
            Rows.execute(other, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> scripts.migrations(url).migrate())
                    .hasMessageContaining("is locked by another program");
            Rows.execute(other, "ROLLBACK");
        }
        assertThat(backups()).isEmpty();
    }

    @Test
    void lookingCreatesNoFile() throws Exception {
        DatabaseUrl absent = DatabaseUrl.parse("sqlite:///" + file.resolveSibling("absent.db"));
        ScriptFolder scripts = scripts();

        assertThat(scripts.migrations(absent).info())
                .extracting(MigrationStatus::state)
                .containsExactly(MigrationStatus.State.PENDING);
        assertThatThrownBy(() -> scripts.migrations(absent).undo()).hasMessageStartingWith("There is no database at ");
        assertThat(file.resolveSibling("absent.db")).doesNotExist();
    }

    @Test
    void aDatabaseInMemoryLivesInTheServersConnection() throws Exception {
        try (Database memory = Database.open(DatabaseUrl.parse("sqlite:///:memory:"))) {
            Migrations migrations = new Migrations(memory.url(), memory.writer());
            assertThat(migrations.migrate().versions()).isNotEmpty();
            try (Connection connection = memory.writer().getConnection()) {
                assertThat(Rows.query(connection, "SELECT count(*) FROM projects"))
                        .containsExactly("0");
                assertThat(Rows.query(connection, "PRAGMA foreign_keys")).containsExactly("1");
            }
            assertThat(migrations.undoTo("0").to()).isEqualTo("0");
            assertThat(migrations.migrate().from()).isEqualTo("0");
        }
    }

    @Test
    void aRebuiltTableKeepsItsChildrenInMemoryToo() throws Exception {
        ScriptFolder scripts = scripts().add("002__rebuild", REBUILD.formatted(9), REBUILD.formatted(99));
        try (Database memory = Database.open(DatabaseUrl.parse("sqlite:///:memory:"))) {
            Migrations migrations = scripts.migrations(memory.url(), memory.writer());
            migrations.migrateTo("1");
            try (Connection connection = memory.writer().getConnection()) {
                Rows.execute(
                        connection,
                        "INSERT INTO parent (name) VALUES ('a')",
                        "INSERT INTO child (parent_id) VALUES (1)");
            }
            migrations.migrate();
            try (Connection connection = memory.writer().getConnection()) {
                assertThat(Rows.query(connection, "SELECT parent_id FROM child"))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void aDatabaseInMemoryNeedsTheServersConnection() {
        assertThatThrownBy(() -> new Migrations(DatabaseUrl.parse("sqlite:///:memory:")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("in memory");
    }

    private List<String> query(String sql) throws Exception {
        try (Connection connection = FreshDatabase.connect(url)) {
            return Rows.query(connection, sql);
        }
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(path -> path.toString().contains(".backup-")).toList();
        }
    }
}
