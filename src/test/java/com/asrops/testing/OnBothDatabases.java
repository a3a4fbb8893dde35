package com.asrops.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class once on SQLite in memory and once on PostgreSQL, each time with an empty database. Its constructor
 * or methods take a {@link TestServer}. {@code -Ddatabases=sqlite} runs one of them only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(DatabaseInvocations.class)
public @interface OnBothDatabases {

    /** Starts with the demonstration data of {@link TestServer#DEMO_DAY} instead. */
    boolean demoData() default false;

    /** Starts with demonstration data of so many timecard entries, for what depends on how many rows there are. */
    int demoEntries() default 0;
}
