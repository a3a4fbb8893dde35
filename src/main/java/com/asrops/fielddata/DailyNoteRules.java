package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
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
    public void checkArchiveAll(List<Draft<DailyNote>> drafts, Caller caller) {
        parts.checkArchive(drafts, DailyNote::dailyReportId);
    }
}
