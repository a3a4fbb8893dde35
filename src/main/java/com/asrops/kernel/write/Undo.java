package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes back what a batch of rows did, for some entities that belong together. A component that implements this is found by itself. */
public interface Undo {

    /** The entities whose rows it takes back, by their names. */
    Set<String> entities();

    /**
     * Takes back what a batch did, or tells why that cannot be: then all of it is rolled back, also what other entities have
     * written.
     *
     * @param changes what the batch did to rows of these entities, each row once
     * @param errors for rules that are asked: {@link UserErrors#apart} gives each row its own
     * @param conflicts told why a row cannot be taken back
     */
    void takeBack(List<Change> changes, Caller caller, UserErrors errors, Consumer<Conflict> conflicts);

    /**
     * What a batch did to a row.
     *
     * @param entity the row's type
     * @param id the row's id
     * @param operation {@code CREATED}, {@code DELETED}, or what else: it was changed
     * @param before what changed of it as JSON, as it was: of a row that is gone the whole; null when it was new
     * @param version the row's version after the batch; 0 when it is gone
     */
    record Change(
            String entity,
            long id,
            AuditOperation operation,
            @Nullable JsonNode before,
            long version) {

        public boolean isCreated() {
            return operation == AuditOperation.CREATED;
        }

        public boolean isDeleted() {
            return operation == AuditOperation.DELETED;
        }
    }

    /**
     * Why a batch cannot be taken back.
     *
     * @param entity the type of the row that is in the way
     * @param id its id
     * @param code stable, for programs
     * @param message for people
     */
    record Conflict(String entity, long id, String code, String message) {

        /** The row was changed after the batch. */
        public static Conflict laterEdit(Change change) {
            return new Conflict(
                    change.entity(),
                    change.id(),
                    "LATER_EDIT",
                    "It was changed or deleted after this batch had written it.");
        }
    }
}
