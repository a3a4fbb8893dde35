package com.asrops.kernel.execution;

import com.asrops.kernel.execution.Things.Box;
import com.asrops.kernel.execution.Things.Payload;
import com.asrops.kernel.execution.Things.Person;
import com.asrops.kernel.execution.Things.Thing;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The schema of {@link TestApi}, in which there is one of each kind of field. */
final class TestSchema {

    private static final String SDL = """
            directive @mark(as: String) on FIELD
            scalar Even
            enum Color { RED GREEN BLUE }
            interface Node { id: ID! }
            interface Named { name: String }
            union Found = Thing | Box | Person
            type Query {
              node(id: Int!): Node
              nodes(ids: [Int!]!): [Node]!
              named: [Named!]
              thing(number: Int!): Thing
              requiredThing(number: Int!): Thing!
              things(count: Int = 3, from: Int): [Thing!]!
              maybeThings(count: Int = 3): [Thing]
              search(count: Int = 4): [Found]
              matrix: [[Int]]
              grid(size: Int = 2): [[Thing]!]
              requiredGrid(size: Int = 2): [[Thing!]!]!
              stream: [Int]
              array: [Int!]
              iterator: [String]
              color(color: Color = GREEN): Color
              echo(values: [Int!]! = [1, 2], in: In): String
              where: String
              batchedRoot(number: Int!): Thing
              explode: Even
            }
            input In { a: Int = 5, b: [Color] }
            type Mutation {
              change(number: Int!): Payload
              changeRequired(number: Int!): Payload!
              changeAll(count: Int = 2): [Payload!]
              fail: Payload
              set(value: Int): Int
            }
            type Subscription { ticks: Thing }
            type Payload { thing: Thing, required: Thing!, things: [Thing!]!, problem: String }
            type Person implements Node & Named { id: ID!, number: Int, name: String, things(first: Int = 2): [Thing!] }
            type Box { size: Int, inside: Found, requiredInside: Found! }
            type Thing implements Node & Named {
              id: ID!
              number: Int
              name: String
              requiredName: String!
              bean: String
              requiredBean: String!
              tags: [String]
              requiredTags: [String!]
              allRequiredTags: [String!]!
              boxed: String
              even: Even
              requiredEven: Even!
              color: Color
              requiredColor: Color!
              notAList: [String]
              requiredNotAList: [String!]!
              owner: Person
              sameOwner: Person
              requiredOwner: Person!
              failingLoad: Person
              failingKey: Person
              failingValue: Person
              failingArguments(limit: Int = 1): [Thing]
              requiredArgument(limit: Int!): [Thing]
              children(first: Int = 2): [Thing!]!
              maybeChildren(first: Int = 2): [Thing]
              resultOfLoad: Person
              where(a: Int = 1, in: In): String
              lightWhere(a: Int = 1): String
              failing: String
              requiredFailing: String!
              slowFailing: String
              async: String
              asyncFailing: Int
              requiredAsync: Thing!
              result: String
              resultWithContext: Thing
              results: [Thing]
              loader: Person
              chained: Person
              hidden: Person
              box: Box
              found: Found
              requiredFound: Found!
              unresolved: Node
              requiredUnresolved: Node!
              old: String @deprecated(reason: "new")
              nothing: String
              slow: String
            }
            """;

    /** Is told what is loaded. */
    private final Consumer<String> loaded;

    private TestSchema(Consumer<String> loaded) {
        this.loaded = loaded;
    }

    static GraphQLSchema telling(Consumer<String> loaded) {
        return new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(SDL), new TestSchema(loaded).wiring());
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(GraphQLScalarType.newScalar()
                        .name("Even")
                        .coercing(new Even())
                        .build())
                .type("Query", this::query)
                .type("Mutation", TestSchema::mutation)
                .type(
                        "Subscription",
                        subscription -> subscription.dataFetcher(
                                "ticks", environment -> Flux.just(Thing.of(1), Thing.of(3), Thing.of(4))))
                .type(
                        "Payload",
                        payload -> payload.dataFetcher(
                                "required", environment -> ((Payload) environment.getSource()).thing()))
                .type(
                        "Node",
                        node -> node.typeResolver(environment -> {
                            Object object = environment.getObject();
                            return object instanceof Thing thing && thing.number() % 7 == 6
                                    ? null
                                    : environment
                                            .getSchema()
                                            .getObjectType(object.getClass().getSimpleName());
                        }))
                .type(
                        "Named",
                        named -> named.typeResolver(environment -> environment
                                .getSchema()
                                .getObjectType(
                                        environment.getObject().getClass().getSimpleName())))
                .type(
                        "Found",
                        found -> found.typeResolver(environment -> environment
                                .getSchema()
                                .getObjectType(
                                        environment.getObject().getClass().getSimpleName())))
                .type(
                        "Person",
                        person -> person.dataFetcher("id", ThingFetchers.id())
                                .dataFetcher(
                                        "things",
                                        new TestBatch<Integer, Integer, List<Thing>>(
                                                loaded,
                                                "children",
                                                Things::first,
                                                source -> ((Person) source).number(),
                                                Things::children)))
                .type(
                        "Box",
                        box -> box.dataFetcher(
                                "requiredInside", environment -> ((Box) environment.getSource()).inside()))
                .type("Thing", thing -> new ThingBatches(loaded).wire(ThingFetchers.wire(thing)))
                .build();
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("node", environment -> Things.node(environment.getArgument("id")))
                .dataFetcher(
                        "nodes",
                        environment -> environment.<List<Integer>>getArgument("ids").stream()
                                .map(Things::node)
                                .toList())
                .dataFetcher("named", environment -> List.of(Thing.of(1), new Person(2, "two")))
                .dataFetcher("thing", environment -> Things.existing(environment.getArgument("number")))
                .dataFetcher("requiredThing", environment -> Things.existing(environment.getArgument("number")))
                .dataFetcher("things", environment -> {
                    Integer from = environment.getArgument("from");
                    return Things.things(from == null ? 1 : from, environment.getArgument("count"));
                })
                .dataFetcher("maybeThings", environment -> {
                    List<@Nullable Thing> things = new ArrayList<>(Things.things(1, environment.getArgument("count")));
                    things.add(null);
                    return things;
                })
                .dataFetcher(
                        "search",
                        environment -> IntStream.range(0, Things.count(environment.getArgument("count")))
                                .mapToObj(Things::found)
                                .toList())
                .dataFetcher("matrix", environment -> Arrays.asList(List.of(1, 2), null, Arrays.asList(3, null), "x"))
                .dataFetcher("grid", environment -> Things.grid(environment.getArgument("size")))
                .dataFetcher("requiredGrid", environment -> Things.grid(environment.getArgument("size")))
                .dataFetcher("stream", environment -> Stream.of(1, 2, 3))
                .dataFetcher("array", environment -> new int[] {1, 2})
                .dataFetcher("iterator", environment ->
                        (Iterator<String>) List.of("a", "b").iterator())
                .dataFetcher("color", environment -> environment.getArgument("color"))
                .dataFetcher("echo", environment -> String.valueOf(new TreeMap<>(environment.getArguments())))
                .dataFetcher("where", Where::of)
                .dataFetcher("explode", environment -> "explode")
                .dataFetcher(
                        "batchedRoot",
                        new TestBatch<Integer, Integer, Thing>(
                                loaded,
                                "root",
                                arguments -> (Integer) arguments.get("number"),
                                source -> 0,
                                (keys, number) -> {
                                    Thing thing = Things.existing(number);
                                    return thing == null ? Map.of() : Map.of(0, thing);
                                }));
    }

    private static TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder mutation) {
        DataFetcher<Payload> change = environment -> Things.payload(environment.getArgument("number"));
        return mutation.dataFetcher("change", change)
                .dataFetcher("changeRequired", change)
                .dataFetcher(
                        "changeAll",
                        environment -> IntStream.range(0, Things.count(environment.getArgument("count")))
                                .mapToObj(Things::payload)
                                .toList())
                .dataFetcher("fail", environment -> {
                    throw new IllegalStateException("failed");
                })
                .dataFetcher("set", environment -> environment.getArgument("value"));
    }

    private static final class Even implements Coercing<Object, Object> {
        @Override
        public @Nullable Object serialize(Object value, GraphQLContext context, java.util.Locale locale)
                throws CoercingSerializeException {
            if ("explode".equals(value)) {
                throw new IllegalArgumentException("exploded");
            }
            if ((int) value % 2 == 1) {
                throw new CoercingSerializeException(value + " is odd");
            }
            return (int) value == 2 ? null : Map.of("even", value);
        }
    }
}
