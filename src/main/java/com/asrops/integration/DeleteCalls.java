package com.asrops.integration;

import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.UserError;
import com.asrops.kernel.write.UserErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A call that names rows by their outside ids alone is one whose rows say nothing else. */
final class DeleteCalls {

    private static final String EXTERNAL_IDS = "externalIds";

    private DeleteCalls() {}

    static UpsertCall of(RowShape shape, Map<String, Object> input, UserErrors errors) {
        List<?> ids = (List<?>) Objects.requireNonNull(input.get(EXTERNAL_IDS));
        Map<String, Object> rows = new HashMap<>(input);
        rows.put(
                UpsertCall.ROWS,
                ids.stream().map(id -> Map.of(RowShape.EXTERNAL_ID, id)).toList());
        return UpsertCall.of(shape, rows, errors);
    }

    /** What became of a row. */
    static UpstreamDeleteResult result(UpsertCall call, UpsertRow row, boolean out) {
        UpstreamDeleteStatus status = !row.isValid()
                ? UpstreamDeleteStatus.FAILED
                : row.rowId() == null
                        ? UpstreamDeleteStatus.UNKNOWN
                        : out ? UpstreamDeleteStatus.DELETED : UpstreamDeleteStatus.NOTED;
        List<UserError> errors = inInput(row.errors().all());
        if (status == UpstreamDeleteStatus.DELETED && call.isRejected()) {
            status = UpstreamDeleteStatus.FAILED;
            errors = List.of(new UserError(
                    "NOT_WRITTEN",
                    List.of(EXTERNAL_IDS, Integer.toString(row.index())),
                    "This row is right, but others have failed: leave them out, or send SKIP_FAILED."));
        }
        Long id = row.rowId();
        return new UpstreamDeleteResult(
                row.index(), row.externalId(), status, id == null ? null : NodeId.encode(call.type(), id), errors);
    }

    /** Errors where they are in the input: what is wrong with a row is wrong with its id. */
    static List<UserError> inInput(List<UserError> errors) {
        return errors.stream()
                .map(error -> new UserError(error.code(), inInput(error), error.message()))
                .toList();
    }

    private static List<String> inInput(UserError error) {
        if (!error.field().getFirst().equals(UpsertCall.ROWS)) {
            return error.field();
        }
        List<String> path = new ArrayList<>(List.of(EXTERNAL_IDS));
        error.field().stream().skip(1).limit(1).forEach(path::add);
        return path;
    }
}
