package com.asrops.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file that is open, as it was found at opening.
 *
 * <p>It is looked at from outside and never opened here: when Java closes a file, this process loses all locks that it holds
 * on it, SQLite's among them.
 *
 * @param path where it was
 * @param key device and inode, or null where the file system has none (Windows, which lets nobody move an open file)
 */
record DatabaseFile(Path path, @Nullable Object key) {

    private static final long LEAST_SPACE = 1 << 20; // bytes

    static DatabaseFile at(Path path) {
        try {
            return new DatabaseFile(path, keyOf(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What keeps the database from being used although its open connections may still work. */
    Optional<DatabaseProblem> problem() {
        try {
            if (!Objects.equals(key, keyOf(path))) {
                return Optional.of(DatabaseProblem.DATABASE_FILE_REPLACED);
            }
            boolean full = Files.getFileStore(path).getUsableSpace() < LEAST_SPACE;
            return full ? Optional.of(DatabaseProblem.DISK_FULL) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(DatabaseProblem.DATABASE_FILE_REPLACED);
        }
    }

    private static @Nullable Object keyOf(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
