package com.asrops.kernel.execution;

import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.UnresolvedTypeError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.UnresolvedTypeException;
import graphql.execution.ValueUnboxer;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was fetched a value of its field's type. New objects are handed on; their fields come later.
 *
 * <p>A null where a value is required adds its error at once, and takes its parents away only in the end
 * ({@link #isWhole(Frame)}): until then the errors of everything else are found too, as graphql-java finds them.
 */
final class Completion {

    private final GraphQlInternals graphql;
    private final ExecutionContext context;
    private final Places places;
    private final Consumer<Frame> objects;
    private final ValueUnboxer unboxer;
    private boolean requiredIsNull;

    Completion(GraphQlInternals graphql, ExecutionContext context, Places places, Consumer<Frame> objects) {
        this.graphql = graphql;
        this.context = context;
        this.places = places;
        this.objects = objects;
        this.unboxer = context.getValueUnboxer();
    }

    /** Completes what graphql-java fetched and unboxed. */
    void complete(Frame frame, PlannedField field, @Nullable Object fetched) {
        frame.slots[field.slot()] = value(
                field.shape(),
                FetchedValue.getFetchedValue(fetched),
                frame,
                field.slot(),
                FetchedValue.getLocalContext(fetched, frame.localContext));
    }

    /** Completes what a fetcher answered, which may be in a box. */
    void completeRaw(Frame frame, PlannedField field, @Nullable Object raw) {
        complete(
                frame,
                field,
                raw instanceof DataFetcherResult<?>
                        ? graphql.unbox(context, places.parameters(frame, field), raw)
                        : unboxer.unbox(raw));
    }

    /** Completes the value of a property that is in no box. */
    void completePlain(Frame frame, PlannedField field, @Nullable Object value) {
        frame.slots[field.slot()] = unboxed(field.shape(), value, frame, field.slot(), frame.localContext);
    }

    private @Nullable Object value(
            Shape shape, @Nullable Object boxed, Place parent, int slot, @Nullable Object localContext) {
        return unboxed(shape, unboxer.unbox(boxed), parent, slot, localContext);
    }

    private @Nullable Object unboxed(
            Shape shape, @Nullable Object value, Place parent, int slot, @Nullable Object localContext) {
        @Nullable
        Object completed = value == null
                ? null
                : switch (shape) {
                    case Shape.Leaf leaf -> leaf(leaf, value, parent, slot);
                    case Shape.One one -> object(one, value, parent, slot, localContext);
                    case Shape.Many many -> list(many, value, parent, slot, localContext);
                };
        if (completed == null && shape.required()) {
            requiredIsNull = true;
            GraphQlInternals.addNullError(places.parameters(parent, slot, null, localContext));
        }
        return completed;
    }

    private @Nullable Object leaf(Shape.Leaf leaf, Object value, Place parent, int slot) {
        try {
            return leaf.serializer().serialize(value, context.getGraphQLContext(), context.getLocale());
        } catch (CoercingSerializeException e) {
            context.addError(new SerializationError(places.path(parent, slot), e));
            return null;
        }
    }

    private @Nullable Frame object(Shape.One one, Object value, Place parent, int slot, @Nullable Object localContext) {
        GraphQLObjectType type = one.type() instanceof GraphQLObjectType known
                ? known
                : resolve(one.type(), value, parent, slot, localContext);
        if (type == null) {
            return null;
        }
        Frame frame = new Frame(one.selections().of(type), value, localContext, parent, slot);
        objects.accept(frame);
        return frame;
    }

    private @Nullable GraphQLObjectType resolve(
            GraphQLType type, Object value, Place parent, int slot, @Nullable Object localContext) {
        ExecutionStrategyParameters parameters = places.parameters(parent, slot, value, localContext);
        try {
            return graphql.objectType(context, parameters, type);
        } catch (UnresolvedTypeException e) {
            context.addError(new UnresolvedTypeError(parameters.getPath(), parameters.getExecutionStepInfo(), e));
            return null;
        }
    }

    private @Nullable Items list(Shape.Many many, Object value, Place parent, int slot, @Nullable Object localContext) {
        Iterable<@Nullable Object> found = GraphQlInternals.items(value);
        if (found == null) {
            context.addError(new TypeMismatchError(places.path(parent, slot), many.type()));
            return null;
        }
        Collection<@Nullable Object> items = counted(found);
        Items list = new Items(parent, slot, items.size());
        int index = 0;
        for (Object item : items) {
            list.slots[index] = item(many.item(), item, list, index, localContext);
            index++;
        }
        return list;
    }

    /** Streams and iterators do not tell how many they are. */
    private static Collection<@Nullable Object> counted(Iterable<@Nullable Object> found) {
        if (found instanceof Collection<@Nullable Object> collection) {
            return collection;
        }
        List<@Nullable Object> copy = new ArrayList<>();
        found.forEach(copy::add);
        return copy;
    }

    private @Nullable Object item(
            Shape shape, @Nullable Object item, Items list, int index, @Nullable Object localContext) {
        if (!(item instanceof DataFetcherResult<?>)) {
            return value(shape, unboxer.unbox(item), list, index, localContext);
        }
        Object fetched = graphql.unbox(context, places.parameters(list, index, null, localContext), item);
        return value(
                shape,
                FetchedValue.getFetchedValue(fetched),
                list,
                index,
                FetchedValue.getLocalContext(fetched, localContext));
    }

    /** Whether an object has all its required values; what is under it and has not is taken away. */
    boolean isWhole(Frame frame) {
        boolean whole = true;
        if (requiredIsNull) {
            for (PlannedField field : frame.selection.fields) {
                whole &= isWhole(frame, field);
            }
        }
        return whole;
    }

    /** The same for one field of an object. */
    boolean isWhole(Frame frame, PlannedField field) {
        return !requiredIsNull || isWhole(field.shape(), frame, field.slot());
    }

    private boolean isWhole(Shape shape, Place parent, int slot) {
        @Nullable Object[] slots = parent.slots;
        Object value = slots[slot];
        if (value instanceof Frame frame && !isWhole(frame)) {
            slots[slot] = null;
        } else if (value instanceof Items items && shape instanceof Shape.Many many) {
            boolean whole = true;
            for (int index = 0; index < items.slots.length; index++) {
                whole &= isWhole(many.item(), items, index);
            }
            if (!whole) {
                slots[slot] = null;
            }
        }
        return slots[slot] != null || !shape.required();
    }
}
