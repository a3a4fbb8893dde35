package com.asrops.kernel.database;

/** A database product, each with its own SQL, migrations and types. */
public enum Dialect {
    SQLITE("SQLite", "sqlite"),
    POSTGRESQL("PostgreSQL", "postgresql");

    private final String product;
    private final String folder;

    Dialect(String product, String folder) {
        this.product = product;
        this.folder = folder;
    }

    /** The product's name as its makers write it. */
    public String product() {
        return product;
    }

    /** The folder that holds this dialect's files, below {@code mappers/}, {@code db/migration/} and {@code db/undo/}. */
    public String folder() {
        return folder;
    }
}
