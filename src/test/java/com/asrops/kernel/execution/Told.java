package com.asrops.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.FieldCoordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps what a strategy tells, and makes APIs whose strategy tells it. */
final class Told implements Fallback, Reading {

    final List<Reason> reasons = new ArrayList<>();
    final List<String> fields = new ArrayList<>();
    final List<Boolean> readings = new ArrayList<>();
    int waits;
    private boolean reading;

    TestApi api(Set<Class<? extends Instrumentation>> tolerant, Instrumentation... instrumentations) {
        return new TestApi(
                handler -> new BreadthFirstStrategy(handler, this, this, tolerant),
                builder -> instrumentations.length == 0
                        ? builder
                        : builder.instrumentation(new ChainedInstrumentation(instrumentations)));
    }

    @Override
    public void operation(Reason reason, ExecutionContext context) {
        reasons.add(reason);
    }

    @Override
    public void field(FieldCoordinates field, int objects, ExecutionContext context) {
        assertThat(reading).as("called while it reads").isEqualTo(context.isQueryOperation());
        fields.add(field + " " + objects);
    }

    @Override
    public void waits(ExecutionContext context) {
        waits++;
    }

    @Override
    public <T> T run(boolean severalLoads, Supplier<T> execution) {
        readings.add(severalLoads);
        reading = true;
        try {
            return execution.get();
        } finally {
            reading = false;
        }
    }
}
