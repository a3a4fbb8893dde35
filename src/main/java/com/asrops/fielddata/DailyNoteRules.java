package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DailyNoteRules implements ListRules<DailyNote> {

    private final ReportParts parts;

    DailyNoteRules(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public void checkAll(List<Draft<DailyNote>> drafts, Caller caller) {
        parts.check(drafts, DailyNote::dailyReportId);
    }

    @Override
    public void checkArchive(DailyNote note, Caller caller, UserErrors errors) {
        parts.checkArchive(note.dailyReportId(), errors);
    }
}
