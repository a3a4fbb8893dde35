package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a row of an entity before it is written, beyond what its columns and keys say. A component of the
 * entity's module that implements this is asked at every write. What reads the database, or compares rows with each other,
 * implements {@link ListRules}.
 *
 * @param <T> the record
 */
public interface Rules<T extends Record> {

    /**
     * Tells what is wrong with a row through the errors.
     *
     * @param row the row as it would be written
     * @param before the row as it is, or null when it is new
     */
    void check(T row, @Nullable T before, Caller caller, UserErrors errors);

    /** The same for rows that are written at once, all of them right so far. */
    default void checkAll(List<Draft<T>> drafts, Caller caller) {
        drafts.forEach(draft -> check(draft.row(), draft.before(), caller, draft.errors()));
    }

    /** The same for rows as another system has them now: between what it told last and this lies maybe more than one step. */
    default void checkTakenOver(List<Draft<T>> drafts, Caller caller) {
        checkAll(drafts, caller);
    }

    /** Tells why a row cannot be taken out of use. Most always can. */
    default void checkArchive(T row, Caller caller, UserErrors errors) {}

    /** The same for rows that are taken out of use at once. */
    default void checkArchiveAll(List<Draft<T>> drafts, Caller caller) {
        drafts.forEach(draft -> checkArchive(draft.row(), caller, draft.errors()));
    }
}
