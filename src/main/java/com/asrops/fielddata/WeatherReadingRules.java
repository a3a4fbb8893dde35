package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WeatherReadingRules implements Rules<WeatherReading> {

    @Override
    public void check(WeatherReading reading, @Nullable WeatherReading before, Caller caller, UserErrors errors) {
        errors.within(reading.temperature(), -150, 200, "temperature");
        errors.within(reading.windSpeed(), 0, 300, "windSpeed");
        errors.within(reading.precipitation(), 0, 100, "precipitation");
    }
}
