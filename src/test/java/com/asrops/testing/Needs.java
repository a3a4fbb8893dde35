package com.asrops.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the programs without which a test class cannot run. Where one is not on the {@code PATH} the class is skipped, and
 * one line says so; with {@code REQUIRE_ALL=1} in the environment it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsCondition.class)
public @interface Needs {

    /** Names as typed in a shell. */
    String[] value();
}
