package com.asrops.kernel.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL API in memory in which much goes wrong, always in the same way, under a strategy of choice. */
final class TestApi {

    static final JsonMapper JSON = JsonMapper.shared();

    record Thing(
            int number,
            @Nullable String name,
            List<@Nullable String> tags,
            Object even,
            Optional<String> boxed,
            Object color) {

        static Thing of(int number) {
            return new Thing(
                    number,
                    number % 4 == 3 ? null : "thing \"" + number + "\" ü",
                    number % 3 == 0 ? Arrays.asList("a", null) : List.of("a", "b"),
                    number,
                    number % 2 == 0 ? Optional.empty() : Optional.of("box"),
                    number % 5 == 4
                            ? "NO_COLOR"
                            : List.of("RED", "GREEN", "BLUE").get(number % 3));
        }

        @SuppressWarnings("unused") // a property
        public String getBean() {
            if (number % 5 == 2) {
                throw new IllegalStateException("no bean of " + number);
            }
            return "bean " + number;
        }
    }

    record Person(int number, String name) {}

    record Box(@Nullable Object inside, int size) {}

    record Payload(@Nullable Thing thing, List<Thing> things, String problem) {}

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

    final GraphQL graphql;
    final Map<String, Integer> loads = new ConcurrentHashMap<>();
    Runnable onLoad = () -> {};
    final Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();

    /** How the strategy is made of the exception handler: null for graphql-java's own. */
    TestApi(@Nullable Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy) {
        this(strategy, builder -> builder);
    }

    TestApi(
            @Nullable Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy,
            Function<GraphQL.Builder, GraphQL.Builder> more) {
        DataFetcherExceptionHandler handler = TestApi::handle;
        ExecutionStrategy made = strategy == null ? null : strategy.apply(handler);
        PreparsedDocumentProvider provider = (input, parse) -> CompletableFuture.completedFuture(
                documents.computeIfAbsent(input.getQuery(), text -> parse.apply(input)));
        graphql = more.apply(GraphQL.newGraphQL(
                                new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring()))
                        .preparsedDocumentProvider(provider)
                        .queryExecutionStrategy(made == null ? new AsyncExecutionStrategy(handler) : made)
                        .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(handler))
                        .mutationExecutionStrategy(made == null ? new AsyncSerialExecutionStrategy(handler) : made))
                .build();
    }

    static TestApi breadthFirst() {
        return new TestApi(BreadthFirstStrategy::new);
    }

    ExecutionInput.Builder input(String query, Map<String, Object> variables) {
        DataLoader<Integer, Person> people = DataLoaderFactory.newDataLoader(numbers -> {
            loads.merge("loader", 1, Integer::sum);
            return CompletableFuture.completedFuture(
                    numbers.stream().map(number -> new Person(number, "loaded")).toList());
        });
        return ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .localContext("root")
                .dataLoaderRegistry(DataLoaderRegistry.newRegistry()
                        .register("people", people)
                        .build());
    }

    ExecutionResult execute(String query, Map<String, Object> variables) {
        return execute(input(query, variables).build());
    }

    ExecutionResult execute(ExecutionInput input) {
        GraphQL.unusualConfiguration(input.getGraphQLContext())
                .dataloaderConfig()
                .enableDataLoaderChaining(true);
        return graphql.execute(input);
    }

    ExecutionResult execute(String query) {
        return execute(query, Map.of());
    }

    /** Spring's, too, unwraps and may answer later. */
    private static CompletableFuture<DataFetcherExceptionHandlerResult> handle(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = parameters.getException();
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        Supplier<DataFetcherExceptionHandlerResult> answer = () -> DataFetcherExceptionHandlerResult.newResult(
                        GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
                                .message("%s: %s", cause.getClass().getSimpleName(), cause.getMessage())
                                .extensions(Map.of("at", where(parameters.getDataFetchingEnvironment())))
                                .build())
                .build();
        return String.valueOf(cause.getMessage()).startsWith("slow")
                ? CompletableFuture.supplyAsync(answer)
                : CompletableFuture.completedFuture(answer.get());
    }

    /** All that an environment tells. */
    private static String where(DataFetchingEnvironment environment) {
        StringBuilder told = new StringBuilder();
        for (ExecutionStepInfo step = environment.getExecutionStepInfo(); step != null; step = step.getParent()) {
            told.append(step.getPath()).append(' ').append(step.simplePrint()).append(' ');
        }
        return told.append(new TreeMap<>(arguments(environment)))
                .append(environment.getFieldDefinition().getName())
                .append(environment.getMergedField().getFields().size())
                .append(environment.getParentType())
                .append(environment.<Object>getLocalContext())
                .append(environment
                        .getQueryDirectives()
                        .getImmediateDirectivesByName()
                        .keySet())
                .append(environment.getOperationDefinition().getOperation())
                .toString();
    }

    private static Map<String, Object> arguments(DataFetchingEnvironment environment) {
        try {
            return environment.getArguments();
        } catch (RuntimeException e) {
            return Map.of("failed", e.getClass().getSimpleName());
        }
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(GraphQLScalarType.newScalar()
                        .name("Even")
                        .coercing(new Even())
                        .build())
                .type("Query", this::query)
                .type("Mutation", TestApi::mutation)
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
                            return object instanceof Thing thing && thing.number % 7 == 6
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
                        person -> person.dataFetcher("id", id())
                                .dataFetcher(
                                        "things",
                                        new Batch<Integer, Integer, List<Thing>>(
                                                "children",
                                                TestApi::first,
                                                source -> ((Person) source).number,
                                                TestApi::children)))
                .type(
                        "Box",
                        box -> box.dataFetcher(
                                "requiredInside", environment -> ((Box) environment.getSource()).inside()))
                .type("Thing", this::thing)
                .build();
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("node", environment -> node(environment.getArgument("id")))
                .dataFetcher(
                        "nodes",
                        environment -> environment.<List<Integer>>getArgument("ids").stream()
                                .map(TestApi::node)
                                .toList())
                .dataFetcher("named", environment -> List.of(Thing.of(1), new Person(2, "two")))
                .dataFetcher("thing", environment -> existing(environment.getArgument("number")))
                .dataFetcher("requiredThing", environment -> existing(environment.getArgument("number")))
                .dataFetcher("things", environment -> {
                    Integer from = environment.getArgument("from");
                    return things(from == null ? 1 : from, environment.getArgument("count"));
                })
                .dataFetcher("maybeThings", environment -> {
                    List<@Nullable Thing> things = new ArrayList<>(things(1, environment.getArgument("count")));
                    things.add(null);
                    return things;
                })
                .dataFetcher(
                        "search",
                        environment -> IntStream.range(0, count(environment.getArgument("count")))
                                .mapToObj(TestApi::found)
                                .toList())
                .dataFetcher("matrix", environment -> Arrays.asList(List.of(1, 2), null, Arrays.asList(3, null), "x"))
                .dataFetcher("grid", environment -> grid(environment.getArgument("size")))
                .dataFetcher("requiredGrid", environment -> grid(environment.getArgument("size")))
                .dataFetcher("stream", environment -> Stream.of(1, 2, 3))
                .dataFetcher("array", environment -> new int[] {1, 2})
                .dataFetcher("iterator", environment ->
                        (Iterator<String>) List.of("a", "b").iterator())
                .dataFetcher("color", environment -> environment.getArgument("color"))
                .dataFetcher("echo", environment -> String.valueOf(new TreeMap<>(environment.getArguments())))
                .dataFetcher("where", TestApi::where)
                .dataFetcher("explode", environment -> "explode")
                .dataFetcher(
                        "batchedRoot",
                        new Batch<Integer, Integer, Thing>(
                                "root", arguments -> (Integer) arguments.get("number"), source -> 0, (keys, number) -> {
                                    Thing thing = existing(number);
                                    return thing == null ? Map.of() : Map.of(0, thing);
                                }));
    }

    private static TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder mutation) {
        DataFetcher<Payload> change = environment -> payload(environment.getArgument("number"));
        return mutation.dataFetcher("change", change)
                .dataFetcher("changeRequired", change)
                .dataFetcher(
                        "changeAll",
                        environment -> IntStream.range(0, count(environment.getArgument("count")))
                                .mapToObj(TestApi::payload)
                                .toList())
                .dataFetcher("fail", environment -> {
                    throw new IllegalStateException("failed");
                })
                .dataFetcher("set", environment -> environment.getArgument("value"));
    }

    private TypeRuntimeWiring.Builder thing(TypeRuntimeWiring.Builder thing) {
        Batch<Object, Integer, Person> owner =
                new Batch<>("owner", arguments -> "none", source -> number(source) / 2, (keys, none) -> people(keys));
        Function<Object, Object> byNumber = TestApi::number;
        return thing.dataFetcher("id", id())
                .dataFetcher("requiredName", environment -> ((Thing) environment.getSource()).name)
                .dataFetcher("requiredBean", property(Thing::getBean))
                .dataFetcher("requiredTags", property(Thing::tags))
                .dataFetcher("allRequiredTags", property(Thing::tags))
                .dataFetcher("requiredEven", property(Thing::even))
                .dataFetcher("requiredColor", property(Thing::color))
                .dataFetcher("notAList", property(Thing::number))
                .dataFetcher("requiredNotAList", property(Thing::number))
                .dataFetcher("owner", owner)
                .dataFetcher("sameOwner", owner)
                .dataFetcher("requiredOwner", owner)
                .dataFetcher("failingLoad", new Batch<>("failingLoad", none -> "none", byNumber, (keys, none) -> {
                    throw new IllegalStateException("load failed");
                }))
                .dataFetcher(
                        "failingKey",
                        new Batch<Object, Integer, Person>(
                                "owner",
                                none -> "none",
                                source -> {
                                    if (number(source) % 2 == 1) {
                                        throw new IllegalStateException("slow key of " + number(source));
                                    }
                                    return number(source) % 4 == 0 ? null : number(source);
                                },
                                (keys, none) -> people(keys)))
                .dataFetcher(
                        "failingValue",
                        new Batch<Object, Integer, Person>(
                                "owner", none -> "none", TestApi::number, (keys, none) -> people(keys)) {
                            @Override
                            public Object value(Object source, Object arguments, @Nullable Person loaded) {
                                if (loaded == null) {
                                    throw new IllegalStateException("nobody for " + number(source));
                                }
                                return loaded;
                            }
                        })
                .dataFetcher(
                        "failingArguments",
                        new Batch<Integer, Integer, List<Thing>>(
                                "children",
                                arguments -> {
                                    if (arguments.get("limit") instanceof Integer limit && limit > 0) {
                                        return limit;
                                    }
                                    throw new IllegalArgumentException("limit " + arguments.get("limit"));
                                },
                                TestApi::number,
                                TestApi::children))
                .dataFetcher(
                        "requiredArgument",
                        new Batch<>(
                                "children",
                                arguments -> (Integer) arguments.get("limit"),
                                TestApi::number,
                                TestApi::children))
                .dataFetcher("children", new Batch<>("children", TestApi::first, TestApi::number, TestApi::children))
                .dataFetcher(
                        "maybeChildren", new Batch<>("children", TestApi::first, TestApi::number, TestApi::children))
                .dataFetcher(
                        "resultOfLoad",
                        new Batch<Object, Integer, Person>(
                                "owner", none -> "none", TestApi::number, (keys, none) -> people(keys)) {
                            @Override
                            public Object value(Object source, Object arguments, @Nullable Person loaded) {
                                return DataFetcherResult.newResult()
                                        .data(loaded)
                                        .localContext("of load")
                                        .error(GraphqlErrorBuilder.newError()
                                                .message("beside %s", number(source))
                                                .build())
                                        .build();
                            }
                        })
                .dataFetcher("where", TestApi::where)
                .dataFetcher("lightWhere", new LightWhere())
                .dataFetcher("failing", TestApi::fail)
                .dataFetcher("requiredFailing", TestApi::fail)
                .dataFetcher("slowFailing", environment -> {
                    throw new IllegalStateException("slow failure of " + number(environment.getSource()));
                })
                .dataFetcher(
                        "async",
                        environment -> CompletableFuture.supplyAsync(() -> "later " + number(environment.getSource())))
                .dataFetcher(
                        "asyncFailing",
                        environment -> CompletableFuture.supplyAsync(() -> {
                            throw new IllegalStateException("failed later");
                        }))
                .dataFetcher(
                        "requiredAsync",
                        environment ->
                                CompletableFuture.supplyAsync(() -> existing(number(environment.getSource()) * 2 + 1)))
                .dataFetcher(
                        "result",
                        environment -> DataFetcherResult.newResult()
                                .data(number(environment.getSource()) % 2 == 0 ? null : "data")
                                .error(GraphqlErrorBuilder.newError(environment)
                                        .message("beside")
                                        .build())
                                .build())
                .dataFetcher(
                        "resultWithContext",
                        environment -> DataFetcherResult.newResult()
                                .data(Thing.of(number(environment.getSource()) + 1))
                                .localContext("context of " + number(environment.getSource()))
                                .build())
                .dataFetcher(
                        "results",
                        environment -> List.of(
                                DataFetcherResult.newResult()
                                        .data(Thing.of(1))
                                        .localContext("item")
                                        .build(),
                                Optional.of(Thing.of(2)),
                                DataFetcherResult.newResult()
                                        .error(GraphqlErrorBuilder.newError()
                                                .message("item failed")
                                                .build())
                                        .build()))
                .dataFetcher(
                        "loader",
                        environment -> environment
                                .<Integer, Person>getDataLoader("people")
                                .load(number(environment.getSource())))
                .dataFetcher("chained", environment -> {
                    DataLoader<Integer, Person> loader = environment.getDataLoader("people");
                    return loader.load(number(environment.getSource()))
                            .thenCompose(person -> loader.load(person.number() + 1000));
                })
                .dataFetcher("hidden", environment -> {
                    DataLoader<Integer, Person> loader = environment.getDataLoader("people");
                    return CompletableFuture.supplyAsync(() -> number(environment.getSource()))
                            .thenCompose(loader::load);
                })
                .dataFetcher("box", property(of -> new Box(found(of.number), of.number)))
                .dataFetcher("found", property(of -> found(of.number)))
                .dataFetcher("requiredFound", property(of -> found(of.number)))
                .dataFetcher("unresolved", environment -> environment.getSource())
                .dataFetcher("requiredUnresolved", environment -> environment.getSource())
                .dataFetcher(
                        "slow",
                        environment -> CompletableFuture.supplyAsync(
                                () -> "slow", CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)))
                .dataFetcher("old", environment -> "old");
    }

    private static Object fail(DataFetchingEnvironment environment) throws Exception {
        if (number(environment.getSource()) % 2 == 0) {
            throw new Exception("failure of " + number(environment.getSource()));
        }
        return "fine";
    }

    private static DataFetcher<String> id() {
        return environment ->
                environment.getSource().getClass().getSimpleName() + ":" + number(environment.getSource());
    }

    private static LightDataFetcher<Object> property(Function<Thing, Object> read) {
        return new LightDataFetcher<>() {
            @Override
            public Object get(
                    GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
                return read.apply((Thing) source);
            }

            @Override
            public Object get(DataFetchingEnvironment environment) {
                return read.apply(environment.getSource());
            }
        };
    }

    private static final class LightWhere implements LightDataFetcher<String> {
        @Override
        public String get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return where(environment.get());
        }

        @Override
        public String get(DataFetchingEnvironment environment) {
            return where(environment);
        }
    }

    private static int number(Object source) {
        return source instanceof Person person ? person.number : ((Thing) source).number;
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 1 : count;
    }

    private static @Nullable Object node(int number) {
        return number % 3 == 0 ? new Person(number, "person " + number) : existing(number);
    }

    private static @Nullable Object found(int number) {
        return switch (number % 4) {
            case 0 -> Thing.of(number);
            case 1 -> new Box(number > 20 ? null : Thing.of(number + 10), number);
            case 2 -> new Person(number, "found");
            default -> null;
        };
    }

    private static @Nullable Thing existing(int number) {
        return number < 0 || number == 13 ? null : Thing.of(number);
    }

    private static Payload payload(int number) {
        return new Payload(existing(number), things(1, 2), "problem " + number);
    }

    private static List<Thing> things(int from, @Nullable Integer count) {
        return IntStream.range(from, from + count(count)).mapToObj(Thing::of).toList();
    }

    private static List<@Nullable Object> grid(@Nullable Integer size) {
        List<@Nullable Object> rows = new ArrayList<>();
        for (int row = 0; row < count(size); row++) {
            rows.add(things(row * 10, size));
        }
        rows.add(count(size) == 3 ? null : Arrays.asList(Thing.of(3), count(size) == 1 ? null : Thing.of(4)));
        return rows;
    }

    private static Integer first(Map<String, Object> arguments) {
        return arguments.get("first") instanceof Integer first ? first : 1;
    }

    private static Map<Integer, List<Thing>> children(Set<Integer> keys, Integer first) {
        Map<Integer, List<Thing>> children = new HashMap<>();
        keys.forEach(key -> {
            if (key % 5 != 3) {
                children.put(key, things(key * 2, Math.min(3, first)));
            }
        });
        return children;
    }

    private static Map<Integer, Person> people(Set<Integer> keys) {
        Map<Integer, Person> people = new HashMap<>();
        keys.forEach(key -> {
            if (key % 3 != 1) {
                people.put(key, new Person(key, "owner " + key));
            }
        });
        return people;
    }

    private class Batch<A, K, V> implements BatchFetcher<A, K, V> {

        private interface Load<A, K, V> {
            Map<K, V> load(Set<K> keys, A arguments);
        }

        private final String name;
        private final Function<Map<String, Object>, A> arguments;
        private final Function<Object, @Nullable K> key;
        private final Load<A, K, V> load;

        Batch(
                String name,
                Function<Map<String, Object>, A> arguments,
                Function<Object, @Nullable K> key,
                Load<A, K, V> load) {
            this.name = name;
            this.arguments = arguments;
            this.key = key;
            this.load = load;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public A arguments(Map<String, Object> of) {
            return arguments.apply(of);
        }

        @Override
        public @Nullable K key(@Nullable Object source) {
            return key.apply(source);
        }

        @Override
        public Map<K, V> load(Set<K> keys, A with, Needed needed, GraphQLContext context) {
            loads.merge(name, 1, Integer::sum);
            onLoad.run();
            return load.load(keys, with);
        }
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
