package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.FieldCoordinates;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Map<PlannedField, Load> loadsByField = new IdentityHashMap<>();
    private final Map<LoadKey, Load> loads = new HashMap<>();
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
    @Nullable
    Frame execute(Selection selection, @Nullable Object source, @Nullable Object localContext) {
        Frame root = new Frame(selection, source, localContext, null, 0);
        add(root);
        finish();
        return completion.isWhole(root) ? root : null;
    }

    /** Answers several objects at the place of one, as items of a list; null is one that lacks a required value. */
    List<@Nullable Frame> executeAll(Selection selection, List<?> sources, @Nullable Object localContext) {
        Items place = new Items(null, 0, sources.size());
        List<Frame> roots = new ArrayList<>(sources.size());
        for (Object source : sources) {
            roots.add(new Frame(selection, source, localContext, place, roots.size()));
        }
        roots.forEach(this::add);
        finish();
        List<@Nullable Frame> answers = new ArrayList<>(roots.size());
        roots.forEach(root -> answers.add(completion.isWhole(root) ? root : null));
        return answers;
    }

    /**
     * Answers the object one field after the other, each with all that is under it, and stops where a required one is
     * null. What a field loaded the next loads again: it may have changed it.
     */
    @Nullable
    Frame executeSerially(Selection selection, @Nullable Object source, @Nullable Object localContext) {
        Frame root = new Frame(selection, source, localContext, null, 0);
        for (PlannedField field : selection.fields) {
            loads.clear();
            loadsByField.clear();
            fill(field, List.of(root));
            finish();
            if (!completion.isWhole(root, field)) {
                return null;
            }
        }
        return root;
    }

    /** Until no object is left that has not got its values. What needs no load is done first, however deep it is. */
    private void finish() {
        do {
            while (!next.isEmpty()) {
                Map<Selection, List<Frame>> level = next;
                next = new LinkedHashMap<>();
                level.forEach((selection, frames) -> {
                    for (PlannedField field : selection.fields) {
                        fill(field, frames);
                    }
                });
            }
            waiting.sort(Comparator.comparingInt(each -> each.field.level()));
            if (!waiting.isEmpty() && waiting.getFirst().field.level() < futures.level()) {
                load(due());
            } else {
                futures.complete(futures.level());
            }
        } while (!next.isEmpty() || !waiting.isEmpty() || !futures.isEmpty());
    }

    /** The uppermost load that no other will want more of; when they all want of each other, the uppermost. */
    private Load due() {
        for (Waiting each : waiting) {
            String name = each.load.name();
            if (waiting.stream()
                    .noneMatch(other ->
                            other.load != each.load && other.field.beneath().contains(name))) {
                return each.load;
            }
        }
        return waiting.getFirst().load;
    }

    private void add(Frame frame) {
        next.computeIfAbsent(frame.selection, selection -> new ArrayList<>()).add(frame);
    }

    private void fill(PlannedField field, List<Frame> frames) {
        GraphQlInternals.throwIfCancelled(context);
        switch (field.kind()) {
            case TYPE_NAME ->
                frames.forEach(frame ->
                        completion.completePlain(frame, field, field.parent().getName()));
            case PROPERTY -> frames.forEach(frame -> read(field, frame));
            case BATCH -> want(field, frames);
            case CALL -> call(field, frames);
        }
    }

    private void read(PlannedField field, Frame frame) {
        Object source = frame.source;
        PropertyReader reader = source == null ? null : field.readers().of(source.getClass());
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
                        frame.source,
                        () -> graphql.environment(context, places.parameters(frame, field), field));
    }

    private void call(PlannedField field, List<Frame> frames) {
        fallback.field(FieldCoordinates.coordinates(field.parent(), field.definition()), frames.size(), context);
        for (Frame frame : frames) {
            futures.complete(frame, field, graphql.fetch(context, places.parameters(frame, field)));
        }
    }

    /** Asks for what the objects need; it is loaded when the level has asked for everything. */
    private void want(PlannedField field, List<Frame> frames) {
        Load load;
        try {
            load = load(field, frames.getFirst());
        } catch (Exception e) {
            frames.forEach(frame -> fail(field, frame, e));
            return;
        }
        Waiting asking = new Waiting(field, new ArrayList<>(frames.size()), new ArrayList<>(frames.size()), load);
        frames.forEach(frame -> ask(asking, frame));
        waiting.add(asking);
    }

    private void ask(Waiting asking, Frame frame) {
        Object key;
        try {
            key = asking.field.batch().key(frame.source);
        } catch (Exception e) {
            fail(asking.field, frame, e);
            return;
        }
        asking.frames.add(frame);
        asking.keys.add(key);
        if (key != null) {
            asking.load.want(key);
        }
    }

    /** The field's arguments are the same for all objects. */
    private Load load(PlannedField field, Frame any) {
        Load known = loadsByField.get(field);
        if (known == null) {
            BatchFetcher<Object, Object, Object> fetcher = field.batch();
            Object arguments = fetcher.arguments(field.arguments()
                    .get(() -> graphql.step(context, places.parameters(any, field), field)
                            .getArguments()));
            known = loads.computeIfAbsent(
                    new LoadKey(fetcher.name(), arguments), key -> new Load(fetcher, arguments, field.needed()));
            loadsByField.put(field, known);
        }
        return known;
    }

    private void load(Load due) {
        GraphQlInternals.throwIfCancelled(context);
        due.run(context.getGraphQLContext());
        List<Waiting> before = waiting;
        waiting = new ArrayList<>();
        for (Waiting each : before) {
            if (each.load == due) {
                answer(each);
            } else {
                waiting.add(each);
            }
        }
    }

    private void answer(Waiting loaded) {
        for (int i = 0; i < loaded.frames.size(); i++) {
            answer(loaded.field, loaded.frames.get(i), loaded.keys.get(i), loaded.load);
        }
    }

    private void answer(PlannedField field, Frame frame, @Nullable Object key, Load load) {
        Object value;
        try {
            value = field.batch().value(frame.source, load.arguments(), key == null ? null : load.get(key));
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
