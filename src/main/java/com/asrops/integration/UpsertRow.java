package com.asrops.integration;

import com.asrops.fielddata.ExternalRef;
import com.asrops.kernel.text.StorableText;
import com.asrops.kernel.write.UserErrors;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a call, and what is known of it. */
final class UpsertRow {

    private static final int LONGEST_ID = 200;

    private final int index;
    private final String externalId;
    private final Map<String, Object> input;
    private final UserErrors errors;
    private final RowJson json;
    private ExternalRef.@Nullable Known known;
    private @Nullable Long matched;
    private boolean back;

    UpsertRow(int index, Map<String, Object> input, UserErrors errors) {
        this.index = index;
        this.externalId = ((String) Objects.requireNonNull(input.get(RowShape.EXTERNAL_ID))).strip();
        this.input = input;
        this.errors = errors;
        this.json = RowJson.of(input);
        checkId();
    }

    private void checkId() {
        int length = externalId.codePointCount(0, externalId.length());
        if (length == 0) {
            errors.add("REQUIRED", RowShape.EXTERNAL_ID, "This may not be empty.");
        } else if (length > LONGEST_ID) {
            errors.add(
                    "TOO_LONG",
                    RowShape.EXTERNAL_ID,
                    "Write at most " + LONGEST_ID + " characters: these are " + length + ".");
        } else if (!StorableText.isStorable(externalId)) {
            errors.add(
                    "BAD_TEXT", RowShape.EXTERNAL_ID, "Text holds no NUL and no half of a surrogate pair: remove it.");
        }
    }

    /** What the other system said last, or null when it has not said anything yet. */
    void lastTime(ExternalRef.@Nullable Known last) {
        this.known = last;
        this.back = last != null && last.takenOut();
    }

    int index() {
        return index;
    }

    String externalId() {
        return externalId;
    }

    Map<String, Object> input() {
        return input;
    }

    UserErrors errors() {
        return errors;
    }

    boolean isValid() {
        return errors.isEmpty();
    }

    boolean isUnchanged() {
        return known != null && known.checksum().equals(json.checksum());
    }

    /** Whether its row was taken out of use because it had been deleted upstream. */
    boolean isBack() {
        return back;
    }

    /**
     * Says that it is a row that is here already, and that the other system has not told of yet.
     *
     * @param takenOut whether that row was taken out of use because it had been deleted upstream
     */
    void matches(long id, boolean takenOut) {
        this.matched = id;
        this.back = takenOut;
    }

    /** The id here of the row that it is known as. */
    @Nullable
    Long rowId() {
        return known == null ? matched : (Long) known.rowId();
    }

    /** Stands for the id of a new row until it has one. */
    long newId() {
        return -1L - index;
    }

    ExternalRef.Said said(long rowId) {
        return new ExternalRef.Said(externalId, rowId, json.checksum(), json.text());
    }

    UpsertStatus status() {
        if (!isValid()) {
            return UpsertStatus.FAILED;
        }
        return isUnchanged() ? UpsertStatus.UNCHANGED : rowId() == null ? UpsertStatus.CREATED : UpsertStatus.UPDATED;
    }
}
