package com.asrops.kernel.database;

/** A database product, each with its own SQL, migrations and types. */
public enum Dialect {
    SQLITE("SQLite", "sqlite", "EXPLAIN QUERY PLAN "),
    POSTGRESQL("PostgreSQL", "postgresql", "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, SUMMARY OFF) ");

    private final String product;
    private final String folder;
    private final String explain;

    Dialect(String product, String folder, String explain) {
        this.product = product;
        this.folder = folder;
        this.explain = explain;
    }

    /** The product's name as its makers write it. */
    public String product() {
        return product;
    }

    /** The folder that holds this dialect's files, below {@code mappers/}, {@code db/migration/} and {@code db/undo/}. */
    public String folder() {
        return folder;
    }

    /** What stands before a statement to be told its plan; PostgreSQL runs the statement while it tells. */
    public String explain() {
        return explain;
    }
}
