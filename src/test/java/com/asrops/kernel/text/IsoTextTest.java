package com.asrops.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000000Z",
                "2024-02-29T23:59:59.999999Z",
                "2026-01-02T03:04:05.000006Z",
                "0001-01-01T00:00:00.100000Z",
                "9999-12-31T12:00:00.000001Z"
            })
    void readsTheInstantThatItWrote(String text) {
        assertThat(IsoText.instant(text)).isEqualTo(Instant.parse(text));
        assertThat(IsoText.format(IsoText.instant(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05Z", "2026-01-02T03:04:05.123Z", "+12026-01-02T03:04:05.000006Z"})
    void readsInstantsOfOtherWidths(String text) {
        assertThat(IsoText.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-02",
                "2026-01-02 03:04:05.000006Z",
                "2026-01-02T03:04:05.000006+",
                "2026-02-30T03:04:05.000006Z",
                "2026-01-02T24:04:05.000006Z",
                "2026-01-02T03:04:05.00000xZ"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> IsoText.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2024-02-29", "9999-12-31"})
    void readsDates(String text) {
        assertThat(IsoText.date(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-1-2", "2026-02-30", "2026-13-01", "20xx-01-01"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> IsoText.date(text)).isInstanceOf(DateTimeException.class);
    }
}
