package com.asrops.kernel.database;

import com.asrops.kernel.StartupException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of the last second a SQLite file keeps when the power fails; a crash of the program loses nothing in either. */
public enum SqliteSynchronous {
    /** The file is never damaged, but a power cut may lose the last commits. */
    NORMAL,
    /** Each commit is on the disk before it is answered. */
    FULL;

    /** The setting that chooses. */
    public static final String SETTING = "SQLITE_SYNCHRONOUS";

    /**
     * Reads the setting; none means {@link #NORMAL}.
     *
     * @throws StartupException when it is neither of the two
     */
    public static SqliteSynchronous of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return NORMAL;
        }
        try {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StartupException(SETTING + " is neither NORMAL nor FULL. Set one of the two.", e);
        }
    }
}
