package com.asrops.kernel.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a placeholder lies in the parameters of a statement, such as {@code q.where[2].value}: through maps,
 * lists and records. MyBatis finds the way anew for each value.
 */
final class ValuePath {

    private static final Pattern STEP = Pattern.compile("\\.?(\\w+)|\\[(\\d+)]");

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> components = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                components.put(component.getName(), component.getAccessor());
            }
            return components;
        }
    };

    private final Step[] steps;

    private ValuePath(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
    }

    /** From a value to one that it holds. */
    private interface Step {
        @Nullable
        Object from(Object holder);
    }

    /** @throws IllegalArgumentException when it is none */
    static ValuePath of(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            steps.add(step.group(1) == null ? item(Integer.parseInt(step.group(2))) : named(step.group(1)));
        }
        if (end < path.length()) {
            throw new IllegalArgumentException("Not a path through maps, lists and records: " + path);
        }
        return new ValuePath(steps);
    }

    /** The value in these parameters; null also when the way to it ends before. */
    @Nullable
    Object in(@Nullable Object parameters) {
        Object value = parameters;
        for (Step step : steps) {
            if (value == null) {
                return null;
            }
            value = step.from(value);
        }
        return value;
    }

    private static Step item(int index) {
        return holder -> ((List<?>) holder).get(index);
    }

    private static Step named(String name) {
        return holder -> holder instanceof Map<?, ?> map ? map.get(name) : component(holder, name);
    }

    private static @Nullable Object component(Object holder, String name) {
        try {
            return Objects.requireNonNull(COMPONENTS.get(holder.getClass()).get(name))
                    .invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + name + " of " + holder.getClass(), e);
        }
    }
}
