package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DailyNoteRules implements Rules<DailyNote> {

    private final ReportParts parts;

    DailyNoteRules(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public void check(DailyNote note, @Nullable DailyNote before, Caller caller, UserErrors errors) {
        parts.check(note.dailyReportId(), before == null ? null : before.dailyReportId(), "dailyReportId", errors);
    }

    @Override
    public void checkArchive(DailyNote note, Caller caller, UserErrors errors) {
        parts.check(note.dailyReportId(), null, "id", errors);
    }
}
