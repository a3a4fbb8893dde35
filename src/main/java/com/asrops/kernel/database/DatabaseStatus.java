package com.asrops.kernel.database;

import org.jspecify.annotations.Nullable;

/**
 * How a database was found.
 *
 * @param version the product's version, such as {@code 18.6}; null when the database did not tell
 * @param problem what is wrong; null when nothing is
 */
public record DatabaseStatus(
        @Nullable String version, @Nullable DatabaseProblem problem) {

    /** A database that cannot be used. */
    public static DatabaseStatus broken(DatabaseProblem problem) {
        return new DatabaseStatus(null, problem);
    }
}
