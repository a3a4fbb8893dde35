package com.asrops.kernel.entity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A table whose rows may be sorted without an index, because it stays small. Every other one is held to be large. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SmallTable {

    /** How many rows it has, and why not more. */
    String value();
}
