package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WeatherReadingRules implements ListRules<WeatherReading> {

    private final ReportParts parts;

    WeatherReadingRules(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public void checkAll(List<Draft<WeatherReading>> drafts, Caller caller) {
        parts.check(drafts, WeatherReading::dailyReportId);
        for (Draft<WeatherReading> draft : drafts) {
            draft.errors().within(draft.row().temperature(), -150, 200, "temperature");
            draft.errors().within(draft.row().windSpeed(), 0, 300, "windSpeed");
            draft.errors().within(draft.row().precipitation(), 0, 100, "precipitation");
        }
    }

    @Override
    public void checkArchiveAll(List<Draft<WeatherReading>> drafts, Caller caller) {
        parts.checkArchive(drafts, WeatherReading::dailyReportId);
    }
}
