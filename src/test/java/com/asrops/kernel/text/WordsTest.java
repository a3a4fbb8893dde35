package com.asrops.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbor Tower 2 | harbor tower 2",
                "12-A/3 | 12 a 3",
                "O'Brien, O\u2019Brien; o\u02BCbrien | obrien obrien obrien",
                "jo.smith+x@example.com | jo smith x example com",
                "Zoë GROẞ Straße | zoe gross strasse",
                "\u0130stanbul \u0131stanbul | istanbul istanbul",
                "e\u0301lan \u0301mark | elan mark",
                "東京建設 ﬁnal | 東京建設 final",
                "\u30ab\u3099 \u30ac | \u30ab \u30ab",
                "1½ soft\u00adhyphen zero\u200bwidth | 11 2 softhyphen zerowidth",
                "🚧 100% \"NEAR\" * : ( | 100 near",
                "snake_case | snake case",
                "- | ''",
            })
    void areRunsOfLettersAndDigits(String text, String expected) {
        List<String> words = Words.in(text).stream().map(Words.Word::folded).toList();
        assertThat(String.join(" ", words)).isEqualTo(expected);
    }

    @Test
    void knowWhereTheyStand() {
        String text = "🚧 E\u0301lan's: GROẞ";
        assertThat(Words.in(text).stream().map(word -> text.substring(word.start(), word.end())))
                .containsExactly("E\u0301lan's", "GROẞ");
        assertThat(Words.in(null)).isEmpty();
    }

    @Test
    void endAfterAHundredCharacters() {
        assertThat(Words.in("東".repeat(250)).stream().map(word -> word.folded().length()))
                .containsExactly(100, 100, 50);
    }
}
