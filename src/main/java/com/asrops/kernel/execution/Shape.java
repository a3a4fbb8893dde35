package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field's type, prepared for making values of it. A shape that is required must not be null. */
sealed interface Shape {

    boolean required();

    /** A scalar or an enum. */
    record Leaf(boolean required, Serializer serializer) implements Shape {}

    /** A list of others; the type is told when what was fetched is none. */
    record Many(boolean required, GraphQLType type, Shape item) implements Shape {}

    /** An object, or an interface or a union whose object says itself what it is. */
    record One(boolean required, GraphQLType type, Selections selections) implements Shape {}

    /** Turns a value into what the answer says; throws a {@code CoercingSerializeException} when it cannot. */
    @FunctionalInterface
    interface Serializer {
        @Nullable
        Object serialize(Object value, GraphQLContext context, Locale locale);
    }

    /**
     * What is selected of each type of object. Compiled when the first object of that type comes: fragments within
     * fragments can name more types and paths than will ever have an object.
     */
    final class Selections {

        private final Map<GraphQLObjectType, Selection> byType = new ConcurrentHashMap<>();
        private final Function<GraphQLObjectType, Selection> compile;
        private @Nullable Selection last;

        Selections(Function<GraphQLObjectType, Selection> compile) {
            this.compile = compile;
        }

        Selection of(GraphQLObjectType type) {
            Selection known = last; // read once: another thread may write it, each of the two is right
            if (known == null || known.type != type) {
                known = byType.computeIfAbsent(type, compile);
                last = known;
            }
            return known;
        }
    }
}
