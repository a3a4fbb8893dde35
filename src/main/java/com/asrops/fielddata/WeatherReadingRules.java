package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WeatherReadingRules implements Rules<WeatherReading> {

    private final ReportParts parts;

    WeatherReadingRules(ReportParts parts) {
        this.parts = parts;
    }

    @Override
    public void check(WeatherReading reading, @Nullable WeatherReading before, Caller caller, UserErrors errors) {
        parts.check(reading.dailyReportId(), before == null ? null : before.dailyReportId(), "dailyReportId", errors);
        errors.within(reading.temperature(), -150, 200, "temperature");
        errors.within(reading.windSpeed(), 0, 300, "windSpeed");
        errors.within(reading.precipitation(), 0, 100, "precipitation");
    }

    @Override
    public void checkArchive(WeatherReading reading, Caller caller, UserErrors errors) {
        parts.check(reading.dailyReportId(), null, "id", errors);
    }
}
