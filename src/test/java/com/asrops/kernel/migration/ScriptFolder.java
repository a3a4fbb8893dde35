package com.asrops.kernel.migration;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A directory with migrations of a test's own, in the layout of {@code db/}. */
final class ScriptFolder {

    private final Path root;
    private final Dialect dialect;

    private ScriptFolder(Path root, Dialect dialect) {
        this.root = root;
        this.dialect = dialect;
    }

    /** Without any file. */
    static ScriptFolder empty(Path root, Dialect dialect) throws IOException {
        Files.createDirectories(root.resolve("migration").resolve(dialect.folder()));
        Files.createDirectories(root.resolve("undo").resolve(dialect.folder()));
        return new ScriptFolder(root, dialect);
    }

    /** With the files of the program. */
    static ScriptFolder ofTheProgram(Path root, Dialect dialect) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("db"), root);
        return new ScriptFolder(root, dialect);
    }

    Migrations migrations(DatabaseUrl url) {
        return migrations(url, null);
    }

    Migrations migrations(DatabaseUrl url, @Nullable DataSource memory) {
        return new Migrations(url, memory, new Scripts("filesystem:" + root, dialect));
    }

    /** Writes a way up and its way down. */
    ScriptFolder add(String name, String up, String down) {
        write(up("V" + name), up);
        write(down("U" + name), down);
        return this;
    }

    Path up(String file) {
        return root.resolve("migration").resolve(dialect.folder()).resolve(file + ".sql");
    }

    Path down(String file) {
        return root.resolve("undo").resolve(dialect.folder()).resolve(file + ".sql");
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
