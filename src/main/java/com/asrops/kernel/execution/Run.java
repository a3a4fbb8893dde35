package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.FieldCoordinates;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** One execution of a selection, level by level, on the thread that calls it. */
final class Run {

    private record LoadKey(String name, Object arguments) {}

    /** Objects that wait for a load; their keys parallel to them, null where an object asks for nothing more. */
    private record Waiting(PlannedField field, List<Frame> frames, List<@Nullable Object> keys, Load load) {}

    private final GraphQlInternals graphql;
    private final ExecutionContext context;
    private final Fallback fallback;
    private final Places places;
    private final Completion completion;
    private final Futures futures;
    private final Map<PlannedField, Load> loadsByField = new HashMap<>();
    private final Map<LoadKey, Load> loads = new LinkedHashMap<>();
    private Map<Selection, List<Frame>> next = new LinkedHashMap<>();
    private List<Waiting> waiting = new ArrayList<>();

    /** An execution for the object that the parameters describe. */
    Run(GraphQlInternals graphql, ExecutionContext context, ExecutionStrategyParameters root, Fallback fallback) {
        this.graphql = graphql;
        this.context = context;
        this.fallback = fallback;
        this.places = new Places(graphql, context, root);
        this.completion = new Completion(graphql, context, places, this::add);
        this.futures = new Futures(context, completion, fallback);
    }

    /**
     * Answers the object; null when it lacks a required value.
     *
     * @throws graphql.execution.AbortExecutionException when the request is cancelled
     */
    @Nullable Frame execute(Selection selection, @Nullable Object source, @Nullable Object localContext) {
        Frame root = new Frame(selection, source, localContext, null, 0);
        add(root);
        while (!next.isEmpty()) {
            Map<Selection, List<Frame>> level = next;
            next = new LinkedHashMap<>();
            level.forEach(this::fill);
            if (next.isEmpty()) {
                loadWanted();
                futures.complete();
            }
        }
        return completion.prune(root);
    }

    private void add(Frame frame) {
        next.computeIfAbsent(frame.selection(), selection -> new ArrayList<>()).add(frame);
    }

    private void fill(Selection selection, List<Frame> frames) {
        GraphQlInternals.throwIfCancelled(context);
        for (PlannedField field : selection.fields()) {
            switch (field.kind()) {
                case TYPE_NAME -> frames.forEach(frame -> completion.completePlain(
                        frame, field, selection.type().getName()));
                case PROPERTY -> frames.forEach(frame -> read(field, frame));
                case BATCH -> want(field, frames);
                case CALL -> call(field, frames);
            }
        }
    }

    private void read(PlannedField field, Frame frame) {
        Object source = frame.source();
        PropertyReader reader = source == null ? null : field.reader(source.getClass());
        Object value;
        try {
            value = reader == null || reader.accessor() == null
                    ? light(field, frame)
                    : reader.accessor().apply(source);
        } catch (Exception e) {
            fail(field, frame, e);
            return;
        }
        if (reader != null && reader.plain()) {
            completion.completePlain(frame, field, value);
        } else if (value instanceof CompletionStage || value instanceof Publisher || value instanceof Flow.Publisher) {
            futures.complete(frame, field, graphql.fetch(context, places.parameters(frame, field)));
        } else {
            completion.completeRaw(frame, field, value);
        }
    }

    private @Nullable Object light(PlannedField field, Frame frame) throws Exception {
        return ((LightDataFetcher<?>) field.fetcher())
                .get(
                        field.definition(),
                        frame.source(),
                        () -> graphql.environment(context, places.parameters(frame, field), field));
    }

    private void call(PlannedField field, List<Frame> frames) {
        fallback.field(FieldCoordinates.coordinates(field.parent(), field.definition()), frames.size(), context);
        for (Frame frame : frames) {
            futures.complete(frame, field, graphql.fetch(context, places.parameters(frame, field)));
        }
    }

    /** Asks for what the objects need; it is loaded when nothing else is left to do. */
    private void want(PlannedField field, List<Frame> frames) {
        Load load;
        try {
            load = load(field, frames.getFirst());
        } catch (Exception e) {
            frames.forEach(frame -> fail(field, frame, e));
            return;
        }
        List<Frame> asking = new ArrayList<>(frames.size());
        List<@Nullable Object> keys = new ArrayList<>(frames.size());
        for (Frame frame : frames) {
            try {
                Object key = field.batch().key(frame.source());
                keys.add(key);
                asking.add(frame);
                if (key != null) {
                    load.want(key);
                }
            } catch (Exception e) {
                fail(field, frame, e);
            }
        }
        waiting.add(new Waiting(field, asking, keys, load));
    }

    /** The field's arguments are the same for all objects. */
    private Load load(PlannedField field, Frame any) {
        Load known = loadsByField.get(field);
        if (known == null) {
            BatchFetcher<Object, Object, Object> fetcher = field.batch();
            Object arguments = fetcher.arguments(
                    graphql.step(context, places.parameters(any, field), field).getArguments());
            known = loads.computeIfAbsent(
                    new LoadKey(fetcher.name(), arguments), key -> new Load(fetcher, arguments));
            loadsByField.put(field, known);
        }
        return known;
    }

    private void loadWanted() {
        for (Load load : loads.values()) {
            GraphQlInternals.throwIfCancelled(context);
            load.run(context.getGraphQLContext());
        }
        List<Waiting> loaded = waiting;
        waiting = new ArrayList<>();
        for (Waiting each : loaded) {
            for (int i = 0; i < each.frames.size(); i++) {
                answer(each.field, each.frames.get(i), each.keys.get(i), each.load);
            }
        }
    }

    private void answer(PlannedField field, Frame frame, @Nullable Object key, Load load) {
        Object value;
        try {
            value = field.batch().value(frame.source(), load.arguments(), key == null ? null : load.get(key));
        } catch (Exception e) {
            fail(field, frame, e);
            return;
        }
        completion.completeRaw(frame, field, value);
    }

    private void fail(PlannedField field, Frame frame, Exception thrown) {
        futures.complete(frame, field, graphql.failed(context, places.parameters(frame, field), field, thrown));
    }
}
