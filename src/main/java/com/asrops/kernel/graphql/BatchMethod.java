package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.query.Columns;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/**
 * A {@link BatchField} method and how it is called.
 *
 * @param rowType the GraphQL type of its rows
 * @param controller the bean that has it
 * @param method the method
 * @param parameters its parameters after the rows
 * @param binder turns an argument into what the method takes
 */
record BatchMethod(
        String rowType,
        Object controller,
        Method method,
        List<MethodParameter> parameters,
        GraphQlArgumentBinder binder) {

    /** Parameters that are no arguments. */
    private static final Set<Class<?>> GIVEN = Set.of(Caller.class, Columns.class);

    static BatchMethod of(Object controller, Method method, GraphQlArgumentBinder binder) {
        if (method.getParameterCount() == 0 || method.getReturnType() != Map.class) {
            throw new IllegalStateException(
                    method + " must take a List of rows first and return a Map by the rows' ids");
        }
        method.setAccessible(true);
        Class<?> row =
                ResolvableType.forMethodParameter(method, 0).getGeneric(0).toClass();
        List<MethodParameter> parameters = Arrays.stream(method.getParameters())
                .skip(1)
                .map(parameter -> MethodParameter.forParameter(parameter))
                .toList();
        return new BatchMethod(row.getSimpleName(), controller, method, parameters, binder);
    }

    /** The same method for rows of another type. */
    BatchMethod of(String otherType) {
        return new BatchMethod(otherType, controller, method, parameters, binder);
    }

    /** The interface whose types have the field; empty when it is of one type alone. */
    String interfaceName() {
        return Objects.requireNonNull(method.getAnnotation(BatchField.class)).of();
    }

    /** The GraphQL type of what it answers for a row, as far as that is one. */
    String valueType() {
        return ResolvableType.forMethodReturnType(method)
                .getGeneric(1)
                .toClass()
                .getSimpleName();
    }

    String name() {
        return rowType + "." + method.getName();
    }

    /** The arguments that the method takes, in their order. */
    List<@Nullable Object> bind(Map<String, Object> arguments) {
        List<@Nullable Object> bound = new ArrayList<>();
        for (MethodParameter parameter : parameters) {
            if (!GIVEN.contains(parameter.getParameterType())) {
                bound.add(bind(parameter, arguments));
            }
        }
        return bound;
    }

    private @Nullable Object bind(MethodParameter parameter, Map<String, Object> arguments) {
        String name = parameter.getParameter().getName();
        try {
            return binder.bind(
                    arguments.get(name), !arguments.containsKey(name), ResolvableType.forMethodParameter(parameter));
        } catch (BindException e) {
            throw new IllegalStateException("Argument " + name + " does not fit " + method, e);
        }
    }

    /** Calls the method with rows and bound arguments. */
    Map<?, ?> call(List<Record> rows, List<@Nullable Object> bound, Columns columns, Caller caller) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(rows);
        int next = 0;
        for (MethodParameter parameter : parameters) {
            Class<?> type = parameter.getParameterType();
            values.add(type == Caller.class ? caller : type == Columns.class ? columns : bound.get(next++));
        }
        try {
            return (Map<?, ?>) Objects.requireNonNull(method.invoke(controller, values.toArray()));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot call " + method, e);
        }
    }
}
