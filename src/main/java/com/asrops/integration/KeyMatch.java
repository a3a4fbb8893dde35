package com.asrops.integration;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which row that is here a row of a call is, by their keys.
 *
 * @param there the rows that are here and that the caller sees
 * @param told those that the other system already means by another id
 * @param takenOut those that are out of use only because no system has had them any more
 * @param taken keys of earlier rows of the call
 * @param matched rows that earlier rows of the call are
 */
record KeyMatch(
        Entity<?> entity,
        UpsertCall call,
        Map<Long, ? extends Record> there,
        Set<Long> told,
        Set<Long> takenOut,
        Set<List<Object>> taken,
        Set<Long> matched) {

    KeyMatch(Entity<?> entity, UpsertCall call, Map<Long, ? extends Record> there, Set<Long> told, Set<Long> takenOut) {
        this(entity, call, there, told, takenOut, new HashSet<>(), new HashSet<>());
    }

    /**
     * Matches a row.
     *
     * @param key its key, if it says one
     * @param owners the ids of the rows here that have it
     */
    void match(UpsertRow row, @Nullable List<Object> key, List<Long> owners) {
        if (row.rowId() instanceof Long known) {
            if (!there.containsKey(known)) {
                row.errors().add("NOT_FOUND", RowShape.EXTERNAL_ID, "There is no such " + entity.name() + ".");
            }
            if (call.shape().unique() && owners.stream().anyMatch(owner -> !owner.equals(known))) {
                taken(row, "Another row already has this, or had it until this call: choose another.");
            }
        } else if (call.shape().unique()) {
            owners.forEach(owner -> matchOnly(row, owner));
        } else {
            matchOneOf(row, owners);
        }
        if (key != null && call.shape().unique() && !taken.add(key)) {
            taken(row, "An earlier row of this call has the same: choose another.");
        }
    }

    private void matchOnly(UpsertRow row, Long owner) {
        Record record = there.get(owner);
        if (told.contains(owner)) {
            taken(row, call.source() + " has told of a row with this under another id: choose another.");
        } else if (record == null) {
            taken(row, "Another row already has this: choose another.");
        } else if (isArchived(entity, record) && !takenOut.contains(owner)) {
            row.errors()
                    .add(
                            "ARCHIVED",
                            field(),
                            "A row with this is here and out of use: take it back into use, or choose another.");
        } else {
            row.matches(owner, takenOut.contains(owner));
        }
    }

    /** Where several rows may have the same key, only one alone can be meant: one in use, or else one that comes back. */
    private void matchOneOf(UpsertRow row, List<Long> owners) {
        List<Long> free = owners.stream()
                .filter(owner -> !told.contains(owner) && !matched.contains(owner))
                .toList();
        List<Long> inUse = free.stream()
                .filter(owner -> there.get(owner) instanceof Record record && !isArchived(entity, record))
                .toList();
        List<Long> meant =
                inUse.isEmpty() ? free.stream().filter(takenOut::contains).toList() : inUse;
        if (inUse.size() > 1) {
            row.errors()
                    .add(
                            "AMBIGUOUS",
                            field(),
                            "Several rows here have this, and it is not clear which is meant: rename or archive all but one.");
        } else if (meant.size() == 1) {
            matched.add(meant.getFirst());
            row.matches(meant.getFirst(), inUse.isEmpty());
        }
    }

    static boolean isArchived(Entity<?> entity, Record record) {
        Column archivedAt = entity.columns().get("archivedAt");
        return archivedAt != null && archivedAt.of(record) != null;
    }

    private void taken(UpsertRow row, String message) {
        row.errors().add("TAKEN", field(), message);
    }

    /** Where several components are unique together, the error is at the last of them. */
    private String field() {
        return call.shape().key().getLast();
    }
}
