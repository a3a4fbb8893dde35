package com.asrops.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë", "\ud83d\ude00", "a\ud83d\ude00b\ud83d\ude00", "\u0001", "\uffff"})
    void takesWhatIsUnicode(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000b",
                "\ud83d",
                "\ude00",
                "a\ud83d",
                "\ud83da",
                "\ude00\ud83d",
                "\ud83d\ud83d\ude00"
            })
    void refusesNulAndHalfOfAPair(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
    }
}
