package com.asrops.kernel.graphql;

/** How queries are executed. */
enum ExecutionMode {
    /** Level by level, by our own strategy: much cheaper, the same answers. */
    LEVELS,
    /** Field by field, as graphql-java does by itself: the way back. */
    FIELDS
}
