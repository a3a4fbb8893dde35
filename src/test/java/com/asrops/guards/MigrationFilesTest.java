package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every migration has its way down, in both dialects, and leaves its transaction to the program. */
class MigrationFilesTest {

    private static final Path DB = Path.of("db");
    private static final Pattern NAME = Pattern.compile("V\\d{3}__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    /** Statements that end a transaction, cannot run inside one, or do nothing there. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\bbegin\\s*;|\\b(commit|rollback|savepoint|vacuum|concurrently|pragma|attach"
                    + "|begin\\s+(transaction|immediate|exclusive|deferred)|start\\s+transaction)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource
    void everyMigrationIsNamedLikeTheOthers(Dialect dialect) throws IOException {
        assertThat(names("migration", dialect))
                .isNotEmpty()
                .allMatch(name -> NAME.matcher(name).matches());
    }

    @ParameterizedTest
    @EnumSource
    void everyMigrationHasItsWayDown(Dialect dialect) throws IOException {
        List<String> expected = names("migration", dialect).stream()
                .map(name -> "U" + name.substring(1))
                .toList();
        assertThat(names("undo", dialect)).as("db/undo/%s", dialect.folder()).containsExactlyElementsOf(expected);
    }

    @Test
    void bothDialectsHaveTheSameMigrations() throws IOException {
        assertThat(names("migration", Dialect.SQLITE)).isEqualTo(names("migration", Dialect.POSTGRESQL));
    }

    @Test
    void noMigrationLeavesItsTransaction() throws IOException {
        try (Stream<Path> files = Files.walk(DB)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("[VU]\\d+__.*"))
                            .filter(file -> OUTSIDE.matcher(statements(file)).find()))
                    .isEmpty();
        }
    }

    private static SortedSet<String> names(String folder, Dialect dialect) throws IOException {
        try (Stream<Path> files = Files.list(DB.resolve(folder).resolve(dialect.folder()))) {
            SortedSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    /** The text without comments and quoted texts. */
    private static String statements(Path file) {
        try {
            return Files.readString(file).replaceAll("--[^\n]*|'[^']*'", "").toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
