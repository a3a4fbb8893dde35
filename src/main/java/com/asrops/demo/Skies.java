package com.asrops.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weather, as it may be in California: rain in winter, heat in summer, cool mornings. A front passes over all projects
 * alike; how warm it is differs from place to place.
 */
final class Skies {

    private static final List<String> DRY = List.of("CLEAR", "PARTLY_CLOUDY", "CLOUDY", "FOG");
    private static final int[] RAINY_DAYS = {34, 33, 28, 18, 8, 3, 1, 1, 4, 10, 22, 33};

    private final Recipe recipe;

    Skies(Recipe recipe) {
        this.recipe = recipe;
    }

    Sky at(int projectId, LocalDate day, boolean morning) {
        Dice front = recipe.dice("front", day.toEpochDay());
        Dice place = recipe.dice("sky", projectId, day.toEpochDay());
        boolean rains = front.chance(RAINY_DAYS[day.getMonthValue() - 1]);
        int warmth =
                front.between(-700, 700) + recipe.dice("climate", projectId).between(-600, 900);
        int temperature = season(day) + warmth + place.between(-150, 150) - (morning ? 1100 : 0) - (rains ? 500 : 0);
        int wind = place.between(0, rains ? 2400 : 1200);
        boolean measured = place.chance(96);
        return new Sky(
                condition(temperature, rains, morning, place),
                measured ? temperature : null,
                measured ? wind : null,
                rains ? Integer.valueOf(place.between(1, 60)) : place.chance(70) ? Integer.valueOf(0) : null);
    }

    /** Of an afternoon, in hundredths of a degree Fahrenheit: warmest in the middle of July. */
    private static int season(LocalDate day) {
        // StrictMath, because Math may differ in the last bit between machines.
        return (int) (7100 + 1500 * StrictMath.cos((day.getDayOfYear() - 197) * 2 * Math.PI / 365));
    }

    private static String condition(int temperature, boolean rains, boolean morning, Dice dice) {
        if (dice.chance(1)) {
            return "UNKNOWN";
        }
        if (!rains) {
            return DRY.get(dice.weighted(48, 32, 16, morning ? 12 : 0));
        }
        return temperature < 3600 ? "SNOW" : dice.chance(7) ? "THUNDERSTORM" : "RAIN";
    }

    /** Numbers are in hundredths of a degree, of a mile an hour, of an inch. */
    record Sky(
            String condition,
            @Nullable Integer temperature,
            @Nullable Integer windSpeed,
            @Nullable Integer precipitation) {}
}
