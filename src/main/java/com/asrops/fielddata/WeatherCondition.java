package com.asrops.fielddata;

/** What the weather looked like. */
public enum WeatherCondition {
    CLEAR,
    PARTLY_CLOUDY,
    CLOUDY,
    FOG,
    RAIN,
    THUNDERSTORM,
    SNOW,
    UNKNOWN
}
