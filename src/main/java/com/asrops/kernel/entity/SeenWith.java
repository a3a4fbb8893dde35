package com.asrops.kernel.entity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of the row rule of an entity that it is that of other rows: who sees all of those sees this one, and nobody else. So it is known
 * of a row that is gone, too, who may be told. An entity whose rule says more than that does not have it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeenWith {

    /** The components that hold the keys of those rows; none when everybody sees all rows. */
    String[] value();
}
