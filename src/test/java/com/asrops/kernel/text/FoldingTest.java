package com.asrops.kernel.text;

import static com.asrops.kernel.text.Folding.fold;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Smith, smith",
        "McAllister-JONES, mcallister-jones",
        "Zoë, zoe",
        "Nguyễn, nguyen",
        "Núñez, nunez",
        "Groß, gross",
        "GROẞ, gross",
        "GROSS, gross",
        "İpek, ipek",
        "Işık, isik",
        "ışık, isik",
        "Łukasz, łukasz",
        "ŁUKASZ, łukasz",
        "Søren, søren",
        "Οδυσσεύς, οδυσσευσ",
        "ΟΔΥΣΣΕΎΣ, οδυσσευσ",
        "Ёлкин, елкин",
        "ﬁtting, fitting",
        "Ａ４, a4",
        "m², m2",
        "健太, 健太",
        "محمد, محمد",
        "O’Brien, o’brien",
    })
    void leavesAccentsAndCaseOut(String text, String folded) {
        assertThat(fold(text)).isEqualTo(folded);
    }

    @Test
    void aComposedAndADecomposedTextFoldAlike() {
        assertThat(fold("Zoe\u0308")).isEqualTo(fold("Zo\u00EB")).isEqualTo("zoe");
    }

    @Test
    void keepsSpacesPunctuationAndTheEmptyText() {
        assertThat(fold("")).isEmpty();
        assertThat(fold("  A_%\\'\"  ")).isEqualTo("  a_%\\'\"  ");
    }

    @Test
    void foldedTextIsFolded() {
        assertThat(charactersWhere(Folding::fold)).isEmpty();
    }

    @Test
    void caseNeverMatters() {
        assertThat(charactersWhere(c -> c.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(charactersWhere(c -> c.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(charactersWhere(c -> Character.toString(Character.toTitleCase(c.codePointAt(0)))))
                .isEmpty();
    }

    @Test
    void aCharacterFoldsAlikeWhereverItStands() {
        assertThat(characters().filter(c -> !fold("a" + c + "Ω" + c + "Σ").equals("a" + fold(c) + "ω" + fold(c) + "σ")))
                .isEmpty();
    }

    /**
     * The characters that fold otherwise once they are changed in this way; but for the Greek iota subscript, which is
     * a mark in lower case and a letter in upper case.
     */
    private static Stream<String> charactersWhere(UnaryOperator<String> change) {
        return characters()
                .filter(c -> !Normalizer.normalize(c, Normalizer.Form.NFKD).contains("\u0345"))
                .filter(c -> !fold(change.apply(c)).equals(fold(c)));
    }

    private static Stream<String> characters() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString);
    }
}
