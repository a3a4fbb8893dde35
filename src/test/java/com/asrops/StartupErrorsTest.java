package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.testing.OwnPostgres;
import com.asrops.testing.Program;
import com.asrops.testing.TestPostgres;
import com.asrops.testing.TestServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Starts the program with something wrong, and compares the one line that it says: with each wrong setting within this
 * process, and with one of each kind in a process of its own, which also ends as it should.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupErrorsTest {

    @TempDir
    Path directory;

    private void assertProgramRefuses(Map<String, String> settings, String line) throws InterruptedException {
        try (Program program = Program.start(directory, settings)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertSaid(program.output(), program.errors(), line);
        }
    }

    private static void assertRefusal(CapturedOutput output, Map<String, String> settings, String line) {
        Map<String, Object> environment = new HashMap<>(Map.of(
                "DATABASE_URL", "sqlite:///:memory:", "SERVER_PORT", "0", "ASR_ADMIN_KEY", TestServer.ADMIN_KEY));
        environment.putAll(settings);
        SpringApplication program = new SpringApplication(Application.class) {
            @Override
            protected void configurePropertySources(ConfigurableEnvironment all, String[] arguments) {
                String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
                all.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, environment));
            }
        };
        assertThatThrownBy(program::run).isInstanceOf(RuntimeException.class);
        assertSaid(output.getOut(), output.getErr(), line);
    }

    private static void assertSaid(String output, String errors, String line) {
        assertThat(errors.lines()).containsExactly("Cannot start: " + line);
        assertThat(output).doesNotContain("\tat ", "ERROR", "Exception", "s3cret");
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
    void namesTheWrongSetting(String name, String value, String line, CapturedOutput output) {
        assertRefusal(output, Map.of(name, value), line);
    }

    /** One that Spring cannot read, and one that we refuse. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER_PORT | abc | SERVER_PORT (server.port) has a value that cannot be read. Correct or remove it.
            DATABASE_URL | mysql://u:s3cret@h/d | DATABASE_URL has an unknown form. Use sqlite:///./file.db, sqlite:////absolute/file.db, sqlite:///:memory: or postgresql://user:password@host:5432/database.
            """)
    void theProgramNamesTheWrongSettingAndEnds(String name, String value, String line) throws InterruptedException {
        assertProgramRefuses(Map.of(name, value), line);
    }

    @Test
    void namesTheTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertProgramRefuses(
                    Map.of("SERVER_PORT", "" + taken.getLocalPort(), "DATABASE_URL", "sqlite:///:memory:"),
                    "Port " + taken.getLocalPort()
                            + " is in use. Stop the program that has it, or set SERVER_PORT to another one.");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheDirectoryThatCannotBeWritten(CapturedOutput output) {
        assertRefusal(
                output,
                Map.of("DATABASE_URL", "sqlite:////proc/ops.db"), // not even root may create a file there
                "SQLite /proc/ops.db cannot be opened for writing. Allow this user to write the file and its directory,"
                        + " or set DATABASE_URL to another file.");
    }

    @Test
    void namesTheLockedFile(CapturedOutput output) throws Exception {
        String file = directory.resolve("ops.db").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL"); // where reading would still work
            statement.execute("BEGIN IMMEDIATE");
            assertRefusal(
                    output,
                    Map.of("DATABASE_URL", "sqlite:///" + file),
                    "SQLite " + file + " is locked by another program. Stop that program and start again.");
        }
    }

    @Test
    void namesTheFileThatIsNoDatabase(CapturedOutput output) throws Exception {
        Path file = Files.writeString(directory.resolve("ops.db"), "Dear diary, ".repeat(1000));
        assertRefusal(
                output,
                Map.of("DATABASE_URL", "sqlite:///" + file),
                "SQLite " + file + " is not a SQLite database, or is damaged. Restore a backup, or set DATABASE_URL to"
                        + " another file.");
    }

    @Test
    void namesTheUnknownDatabase(CapturedOutput output) {
        String url = TestPostgres.newDatabase().replaceFirst("/test_\\w+", "/absent");
        assertRefusal(
                output,
                Map.of("DATABASE_URL", url),
                "PostgreSQL " + url.replaceFirst(".*@", "").replaceFirst("\\?.*", "") + " does not exist on its server."
                        + " Create that database, or correct its name in DATABASE_URL.");
    }

    @Test
    void namesTheWrongPassword(CapturedOutput output) throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(directory)) {
            String url = postgres.urlWithWrongPassword("right", "s3cret");
            assertRefusal(
                    output,
                    Map.of("DATABASE_URL", url),
                    "PostgreSQL " + url.replaceFirst(".*@", "") + " refuses the connection. Correct user, password or"
                            + " sslmode in DATABASE_URL.");
        }
    }

    @Test
    void namesTheMalformedLineOfTheEnvFile() throws Exception {
        Files.writeString(directory.resolve(".env"), "# ours\nSERVER_PORT=8081\nDATABASE_URL s3cret\n");
        assertProgramRefuses(
                Map.of(), "The file .env cannot be read: line 3 is malformed. Write NAME=value on each line.");
    }

    @Test
    void readsTheEnvFileBelowTheEnvironment() throws Exception {
        Files.writeString(directory.resolve(".env"), "DATABASE_URL=sqlite:///missing/env.db\n");
        assertProgramRefuses(
                Map.of(),
                "The directory of the SQLite file missing/env.db does not exist. Create it, or set DATABASE_URL to"
                        + " another file.");
        assertProgramRefuses(
                Map.of("DATABASE_URL", "sqlite:///missing/ops.db"),
                "The directory of the SQLite file missing/ops.db does not exist. Create it, or set DATABASE_URL to"
                        + " another file.");
    }

    @Test
    void leavesAnUnknownFailureToItsStackTrace() {
        assertThat(StartupErrors.report(new IllegalStateException("who knows"))).isFalse();
    }
}
