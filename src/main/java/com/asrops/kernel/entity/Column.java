package com.asrops.kernel.entity;

import com.asrops.kernel.text.Folding;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A record component and the column behind it.
 *
 * @param component the record component, which is also the GraphQL field
 * @param name the column: the component's name in snake case
 * @param nullable whether the column may be NULL
 * @param scale decimals of a decimal column, otherwise 0
 * @param maxLength how many characters a text may have
 */
public record Column(RecordComponent component, String name, boolean nullable, int scale, int maxLength) {

    static Column of(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Scale scale = component.getAnnotation(Scale.class);
        if (component.getType() == BigDecimal.class && scale == null) {
            throw new IllegalStateException(
                    "Add @Scale to " + component.getDeclaringRecord().getSimpleName() + "." + component.getName()
                            + ": how many decimals does its column hold?");
        }
        component.getAccessor().setAccessible(true);
        MaxLength maxLength = component.getAnnotation(MaxLength.class);
        return new Column(
                component,
                snakeCase(component.getName()),
                nullable,
                scale == null ? 0 : scale.value(),
                maxLength == null ? MaxLength.NAME : maxLength.value());
    }

    /** The name of a column or table as SQL writes it: {@code workDate} is {@code work_date}. */
    public static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    public Class<?> type() {
        return component.getType();
    }

    public boolean isText() {
        return type() == String.class;
    }

    /** The value of this column in a row. */
    public @Nullable Object of(Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /** The column that rows are sorted by: text sorts by its folded twin. */
    public String sortName() {
        return isText() ? name + "_folded" : name;
    }

    /** What a row is sorted by in this column. */
    public @Nullable Object sortValueOf(Record row) {
        Object value = of(row);
        return value instanceof String text ? Folding.fold(text) : value;
    }
}
