package com.asrops.kernel.entity;

import com.asrops.kernel.text.Folding;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record component and the column behind it.
 *
 * @param component the record component, which is also the GraphQL field
 * @param name the column: the component's name in snake case
 * @param nullable whether the column may be NULL
 * @param scale decimals of a decimal column, otherwise 0
 * @param maxLength how many characters a text may have
 * @param accessor reads the component of a row: compiled, for it is called for every row of every answer
 */
public record Column(
        RecordComponent component,
        String name,
        boolean nullable,
        int scale,
        int maxLength,
        Function<Object, @Nullable Object> accessor) {

    public static Column of(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Scale scale = component.getAnnotation(Scale.class);
        if (component.getType() == BigDecimal.class && scale == null) {
            throw new IllegalStateException(
                    "Add @Scale to " + component.getDeclaringRecord().getSimpleName() + "." + component.getName()
                            + ": how many decimals does its column hold?");
        }
        MaxLength maxLength = component.getAnnotation(MaxLength.class);
        return new Column(
                component,
                snakeCase(component.getName()),
                nullable,
                scale == null ? 0 : scale.value(),
                maxLength == null ? MaxLength.NAME : maxLength.value(),
                accessor(component));
    }

    @SuppressWarnings("unchecked") // what the factory makes
    private static Function<Object, @Nullable Object> accessor(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(component.getDeclaringRecord(), MethodHandles.lookup());
            MethodHandle handle = lookup.unreflect(component.getAccessor());
            MethodType type = MethodType.methodType(Object.class, Object.class);
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            type,
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
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
        return accessor.apply(row);
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
