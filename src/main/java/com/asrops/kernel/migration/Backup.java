package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A whole and consistent copy of a SQLite file beside it, while others may read and write. */
final class Backup {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private Backup() {}

    /** Copies the file, named after the version of its schema, and returns the copy. */
    static Path take(Connection connection, Path file, String version) {
        String name = file.getFileName() + ".backup-" + version + "-" + TIMESTAMP.format(Instant.now());
        Path copy = file.resolveSibling(name);
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
            flush(copy);
            return copy;
        } catch (SQLException | IOException e) {
            discard(copy, e);
            throw new StartupException(
                    "The backup " + copy + " could not be written, so nothing was changed: " + Failures.line(e), e);
        }
    }

    private static void discard(Path unfinished, Exception reason) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** SQLite leaves that to the operating system, and a backup has to outlive a power cut. */
    private static void flush(Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
