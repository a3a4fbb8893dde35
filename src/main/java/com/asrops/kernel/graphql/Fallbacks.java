package com.asrops.kernel.graphql;

import com.asrops.kernel.execution.Fallback;
import graphql.execution.ExecutionContext;
import graphql.schema.FieldCoordinates;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Counts what does not run level by level, as {@code graphql.fallback}, and remembers it for who asks for an explanation. */
@Component
class Fallbacks implements Fallback {

    private final MeterRegistry metrics;

    Fallbacks(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void operation(Reason reason, ExecutionContext context) {
        note(reason.name(), context);
    }

    @Override
    public void field(FieldCoordinates field, int objects, ExecutionContext context) {
        if (!field.getTypeName().startsWith("__") && !field.getFieldName().startsWith("__")) {
            note(field.toString(), context);
        }
    }

    private void note(String what, ExecutionContext context) {
        metrics.counter("graphql.fallback", "what", what).increment();
        Set<String> noted = context.getGraphQLContext().getOrDefault(Fallbacks.class, new TreeSet<>());
        noted.add(what);
        context.getGraphQLContext().put(Fallbacks.class, noted);
    }
}
