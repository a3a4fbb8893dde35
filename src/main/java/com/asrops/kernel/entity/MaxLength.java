package com.asrops.kernel.entity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many characters a text may have where that is not {@link #NAME}, as it is for notes. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxLength {

    /** Enough for a name, a code, an address. */
    int NAME = 200;

    int value();
}
