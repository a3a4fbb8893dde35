package com.asrops.kernel.entity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many decimals a decimal column holds: 2 for hours, 4 for money and rates. SQLite stores such a column as an
 * integer of its last decimal, so this is where the point belongs.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scale {
    int value();
}
