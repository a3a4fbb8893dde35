package com.asrops.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** A test whose programs are missing is skipped aloud, never silently, and not at all where everything is required. */
class NeedsTest {

    @Test
    void runsWhereEverythingIsThere() {
        assertThat(new NeedsCondition(true).evaluate("SomeTest", "sh").isDisabled())
                .isFalse();
    }

    @Test
    void isSkippedWithOneLine() {
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            assertThat(new NeedsCondition(false)
                            .evaluate("SomeTest", "sh", "no-such-program")
                            .isDisabled())
                    .isTrue();
        } finally {
            System.setOut(standard);
        }
        assertThat(printed.toString().lines())
                .containsExactly("Skipped: SomeTest needs sh and no-such-program; install them to run it");
    }

    @Test
    void failsWhereEverythingIsRequired() {
        assertThatThrownBy(() -> new NeedsCondition(true).evaluate("SomeTest", "no-such-program"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SomeTest needs no-such-program");
    }
}
