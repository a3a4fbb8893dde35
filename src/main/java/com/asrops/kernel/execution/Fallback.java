package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.schema.FieldCoordinates;

/** Is told what did not run level by level. Called on the thread of the request, before it runs. */
public interface Fallback {

    /** Tells nobody. */
    Fallback UNSEEN = new Fallback() {};

    /** Why an operation runs field by field as a whole. */
    enum Reason {
        /** An instrumentation wants to see fields or objects. */
        INSTRUMENTATION,
        /** The request allows {@code @defer}. */
        INCREMENTAL,
        /** The request limits the nodes of its result, which graphql-java counts. */
        RESULT_LIMIT,
        /** The request decides itself what {@code @skip} and {@code @include} leave, so no plan can be kept. */
        CONDITIONAL_NODES,
        /** A null stays where the schema forbids it. */
        NULLS_STAY,
        /** The request makes the maps of its answer itself. */
        RESPONSE_MAPS
    }

    /** An operation is given to graphql-java's own strategy. */
    default void operation(Reason reason, ExecutionContext context) {}

    /** A fetcher that can neither be batched nor read as a property is called once per object. */
    default void field(FieldCoordinates field, int objects, ExecutionContext context) {}

    /** The thread waits: a fetcher answered by a future that another thread completes. */
    default void waits(ExecutionContext context) {}
}
