package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OwnPostgres;
import com.asrops.testing.Program;
import com.asrops.testing.TestPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the real program with something wrong, and compares the one line that it says. */
class StartupErrorsTest {

    @TempDir
    Path directory;

    private void assertRefusal(Map<String, String> settings, String line) throws InterruptedException {
        try (Program program = Program.start(directory, settings)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errorLines()).containsExactly("Cannot start: " + line);
            assertThat(program.output()).doesNotContain("\tat ", "ERROR", "Exception", "s3cret");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER_PORT | abc | SERVER_PORT (server.port) has a value that cannot be read. Correct or remove it.
            SERVER_PORT | 99999 | The server cannot listen on its address and port. Correct SERVER_ADDRESS and SERVER_PORT.
            ASR_ADMIN_KEY | admin | ASR_ADMIN_KEY must be at least 32 random letters and digits, as  openssl rand -base64 32  prints them.
            ASR_ADMIN_KEY | so s3cret that it cannot be sent, having spaces | ASR_ADMIN_KEY must be at least 32 random letters and digits, as  openssl rand -base64 32  prints them.
            SQLITE_SYNCHRONOUS | OFF | SQLITE_SYNCHRONOUS is neither NORMAL nor FULL. Set one of the two.
            GRAPHQL_EXECUTION | fast | GRAPHQL_EXECUTION is neither LEVELS nor FIELDS. Set one of the two.
            REQUEST_TIME_LIMIT | soon | REQUEST_TIME_LIMIT is no time such as 30s or 2m. Correct or remove it.
            EXPORT_TIME_LIMIT | 0 | EXPORT_TIME_LIMIT is no time such as 30s or 2m. Correct or remove it.
            ASR_SECRET | short | ASR_SECRET is too short: use at least 32 random characters, as  openssl rand -base64 32  prints them.
            OIDC_ISSUER | http://issuer.example | OIDC_ISSUER must start with https://.
            OIDC_ISSUER | https://issuer.example | OIDC_AUDIENCE is not set. Set it to what the issuer writes into `aud` of tokens for this server.
            OIDC_ROLES | boss=KING | OIDC_ROLES cannot be read. Write value=ROLE, and commas between them; the roles are [ADMIN, OPERATIONS, PAYROLL, SUPERVISOR, ANALYST, INTEGRATION].
            DATABASE_URL | mysql://u:s3cret@h/d | DATABASE_URL has an unknown form. Use sqlite:///./file.db, sqlite:////absolute/file.db, sqlite:///:memory: or postgresql://user:password@host:5432/database.
            DATABASE_URL | postgresql://u:s3cret@localhost:1/ops | PostgreSQL localhost:1/ops cannot be reached. Start it, or correct host and port in DATABASE_URL.
            DATABASE_URL | sqlite:///missing/ops.db | The directory of the SQLite file missing/ops.db does not exist. Create it, or set DATABASE_URL to another file.
            """)
    void namesTheWrongSetting(String name, String value, String line) throws InterruptedException {
        assertRefusal(Map.of(name, value), line);
    }

    @Test
    void namesTheTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefusal(
                    Map.of("SERVER_PORT", "" + taken.getLocalPort(), "DATABASE_URL", "sqlite:///:memory:"),
                    "Port " + taken.getLocalPort()
                            + " is in use. Stop the program that has it, or set SERVER_PORT to another one.");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheDirectoryThatCannotBeWritten() throws InterruptedException {
        assertRefusal(
                Map.of("DATABASE_URL", "sqlite:////proc/ops.db"), // not even root may create a file there
                "SQLite /proc/ops.db cannot be opened for writing. Allow this user to write the file and its directory,"
                        + " or set DATABASE_URL to another file.");
    }

    @Test
    void namesTheLockedFile() throws Exception {
        String file = directory.resolve("ops.db").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL"); // where reading would still work
            statement.execute("BEGIN IMMEDIATE");
            assertRefusal(
                    Map.of("DATABASE_URL", "sqlite:///" + file),
                    "SQLite " + file + " is locked by another program. Stop that program and start again.");
        }
    }

    @Test
    void namesTheFileThatIsNoDatabase() throws Exception {
        Files.writeString(directory.resolve("ops.db"), "Dear diary, ".repeat(1000));
        assertRefusal(
                Map.of("DATABASE_URL", "sqlite:///ops.db"),
                "SQLite ops.db is not a SQLite database, or is damaged. Restore a backup, or set DATABASE_URL to another"
                        + " file.");
    }

    @Test
    void namesTheUnknownDatabase() throws InterruptedException {
        String url = TestPostgres.newDatabase().replaceFirst("/test_\\w+", "/absent");
        assertRefusal(
                Map.of("DATABASE_URL", url),
                "PostgreSQL " + url.replaceFirst(".*@", "").replaceFirst("\\?.*", "") + " does not exist on its server."
                        + " Create that database, or correct its name in DATABASE_URL.");
    }

    @Test
    void namesTheWrongPassword() throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(directory)) {
            String url = postgres.urlWithWrongPassword("right", "s3cret");
            assertRefusal(
                    Map.of("DATABASE_URL", url),
                    "PostgreSQL " + url.replaceFirst(".*@", "") + " refuses the connection. Correct user, password or"
                            + " sslmode in DATABASE_URL.");
        }
    }

    @Test
    void namesTheMalformedLineOfTheEnvFile() throws Exception {
        Files.writeString(directory.resolve(".env"), "# ours\nSERVER_PORT=8081\nDATABASE_URL s3cret\n");
        assertRefusal(Map.of(), "The file .env cannot be read: line 3 is malformed. Write NAME=value on each line.");
    }

    @Test
    void readsTheEnvFileBelowTheEnvironment() throws Exception {
        Files.writeString(directory.resolve(".env"), "DATABASE_URL=sqlite:///missing/env.db\n");
        assertRefusal(
                Map.of(),
                "The directory of the SQLite file missing/env.db does not exist. Create it, or set DATABASE_URL to"
                        + " another file.");
        assertRefusal(
                Map.of("DATABASE_URL", "sqlite:///missing/ops.db"),
                "The directory of the SQLite file missing/ops.db does not exist. Create it, or set DATABASE_URL to"
                        + " another file.");
    }

    @Test
    void leavesAnUnknownFailureToItsStackTrace() {
        assertThat(StartupErrors.report(new IllegalStateException("who knows"))).isFalse();
    }
}
