package com.asrops.kernel.graphql;

import com.asrops.kernel.StartupException;
import java.util.Locale;

/** How queries are executed. */
enum ExecutionMode {
    /** Level by level, by our own strategy: much cheaper, the same answers. */
    LEVELS,
    /** Field by field, as graphql-java does by itself: the way back. */
    FIELDS;

    /** The setting that chooses. */
    static final String SETTING = "GRAPHQL_EXECUTION";

    /**
     * Reads the setting; none means {@link #LEVELS}.
     *
     * @throws StartupException when it is neither of the two
     */
    static ExecutionMode of(String setting) {
        if (setting.isBlank()) {
            return LEVELS;
        }
        try {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StartupException(SETTING + " is neither LEVELS nor FIELDS. Set one of the two.", e);
        }
    }
}
