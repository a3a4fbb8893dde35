package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells where something is in the answer, in graphql-java's terms. Only errors and called fetchers need to know. */
final class Places {

    private final GraphQlInternals graphql;
    private final ExecutionContext context;
    private final ExecutionStrategyParameters root;

    /** Places under the object that these parameters describe. */
    Places(GraphQlInternals graphql, ExecutionContext context, ExecutionStrategyParameters root) {
        this.graphql = graphql;
        this.context = context;
        this.root = root;
    }

    ResultPath path(Place parent, int slot) {
        ResultPath path = parent.parent == null ? root.getPath() : path(parent.parent, parent.slot);
        return parent instanceof Frame frame ? path.segment(frame.selection.fields[slot].key()) : path.segment(slot);
    }

    /** A value's place, its type as declared. */
    ExecutionStepInfo step(Place parent, int slot) {
        if (parent instanceof Frame frame) {
            PlannedField field = frame.selection.fields[slot];
            return graphql.step(context, parameters(frame, field), field);
        }
        ExecutionStepInfo list = step(Objects.requireNonNull(parent.parent), parent.slot);
        GraphQLList type = list.getUnwrappedNonNullTypeAs();
        return list.transform(builder -> builder.type((GraphQLOutputType) type.getWrappedType())
                .parentInfo(list)
                .path(path(parent, slot)));
    }

    /** What a fetcher of the field is called with. */
    ExecutionStrategyParameters parameters(Frame object, PlannedField field) {
        return root.transform(builder -> builder.executionStepInfo(step(object))
                .source(object.source)
                .localContext(object.localContext)
                .fields(object.selection.merged)
                .path(path(object, field.slot()))
                .field(field.merged()));
    }

    /** What the value at a place is completed with. */
    ExecutionStrategyParameters parameters(
            Place parent, int slot, @Nullable Object value, @Nullable Object localContext) {
        ExecutionStepInfo step = step(parent, slot);
        return root.transform(builder -> builder.executionStepInfo(step)
                .source(value)
                .localContext(localContext)
                .path(step.getPath())
                .field(step.getField()));
    }

    private ExecutionStepInfo step(Frame object) {
        ExecutionStepInfo step = object.step;
        if (step == null) {
            Place parent = object.parent;
            step = parent == null || parent.parent == null && parent instanceof Items
                    ? root.getExecutionStepInfo()
                    : step(parent, object.slot).changeTypeWithPreservedNonNull(object.selection.type);
            object.step = step;
        }
        return step;
    }
}
