package com.asrops.testing;

import com.asrops.kernel.database.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of one test alone, which may stop it and start it again with its data. */
public final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    public OwnPostgres(Path directory) throws IOException {
        this.data = directory.resolve("pgdata");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        start();
    }

    public void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    public void stop() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Its {@code DATABASE_URL}; no password is asked for. */
    public String url() {
        return "postgresql://postgres@localhost:" + port + "/postgres";
    }

    /** Creates a user that has to give this password, and returns the {@code DATABASE_URL} with another one. */
    public String urlWithWrongPassword(String password, String wrong) throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, "host all ops all scram-sha-256\n" + Files.readString(rules));
        DatabaseUrl url = DatabaseUrl.parse(url());
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.user(), null);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE ops LOGIN PASSWORD '" + password + "'");
            statement.execute("SELECT pg_reload_conf()");
        }
        return "postgresql://ops:" + wrong + "@localhost:" + port + "/postgres";
    }

    /** Halts the server in the middle of whatever it does (STOP), or lets it go on (CONT). */
    public void signal(String signal) throws IOException, InterruptedException {
        String pid =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        int exit = new ProcessBuilder("kill", "-" + signal, pid)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + signal + " gave " + exit);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
