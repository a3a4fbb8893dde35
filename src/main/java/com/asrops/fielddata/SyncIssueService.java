package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Settles issues. All else about them only the server writes. */
@Service
class SyncIssueService {

    private final Writes writes;
    private final Rows rows;
    private final SyncIssueMapper issues;
    private final Audit audit;

    SyncIssueService(Writes writes, Rows rows, SyncIssueMapper issues, Audit audit) {
        this.writes = writes;
        this.rows = rows;
        this.issues = issues;
        this.audit = audit;
    }

    Payload<SyncIssue> resolve(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            SyncIssue issue = rows.current(SyncIssue.class, input, caller, errors);
            if (issue.resolvedAt() != null) {
                throw errors.refuse("WRONG_STATUS", "id", "This issue is resolved already.");
            }
            String resolution = ((String) Objects.requireNonNull(input.get("resolution"))).strip();
            if (resolution.isEmpty()) {
                throw errors.refuse("REQUIRED", "resolution", "Say how the issue was settled.");
            }
            return write(issue, rows.now(), resolution, caller.name(), caller, errors);
        });
    }

    Payload<SyncIssue> reopen(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            SyncIssue issue = rows.current(SyncIssue.class, input, caller, errors);
            if (issue.resolvedAt() == null) {
                throw errors.refuse("WRONG_STATUS", "id", "This issue is open.");
            }
            return write(issue, null, null, null, caller, errors);
        });
    }

    private SyncIssue write(
            SyncIssue before,
            @Nullable Instant at,
            @Nullable String resolution,
            @Nullable String by,
            Caller caller,
            UserErrors errors) {
        Map<String, Object> change = new HashMap<>();
        change.put("resolvedAt", at);
        change.put("resolution", resolution);
        change.put("resolvedBy", by);
        SyncIssue changed = rows.change(before, change, caller, errors);
        errors.stopIfAny();
        boolean written = issues.resolve(Objects.requireNonNull(changed)) == 1;
        SyncIssue now = issues.byIds(List.of(before.id()), caller).getFirst();
        if (!written) {
            throw errors.conflict(now);
        }
        audit.updated(List.of(before), List.of(now));
        return now;
    }
}
