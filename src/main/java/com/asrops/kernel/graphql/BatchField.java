package com.asrops.kernel.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller's method that fetches the field of its name for many rows at once:
 *
 * <pre>{@code
 * @BatchField
 * Map<Long, BigDecimal> hours(List<Timecard> timecards, Caller caller)
 * }</pre>
 *
 * <p>The first parameter are the rows, each once; their type is the GraphQL type that has the field. Answered is a map
 * by the rows' ids, in which a row may be left out whose field is null; what is no row of a table, and so has no id, stands
 * for itself in the map. Further parameters are the field's arguments by
 * their names, the {@link com.asrops.kernel.Caller}, and the {@link com.asrops.kernel.query.Columns} that will be looked
 * at where rows are answered.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BatchField {

    /**
     * The interface of the schema whose types have the field, where it is one of many types; the rows are then of type
     * {@link Record}, all of one type in each call. A type whose record has a component of that name keeps it.
     */
    String of() default "";
}
