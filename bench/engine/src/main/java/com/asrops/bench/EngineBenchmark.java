package com.asrops.bench;

import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.BreadthFirstStrategy;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.Coercing;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dataloader.DataLoaderRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** From a parsed document to bytes, over rows in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 2, jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
public class EngineBenchmark {

    record Wide(
            String id,
            String name,
            int number,
            String status,
            LocalDate date,
            BigDecimal hours,
            BigDecimal rate,
            boolean active,
            String city,
            String notes) {}

    record Project(String id, String name, String status, long managerId) {}

    record Member(String id, String name) {}

    record CostCode(String id, String code) {}

    record Timecard(
            String id,
            LocalDate workDate,
            BigDecimal regularHours,
            BigDecimal overtimeHours,
            String status,
            long memberId,
            long costCodeId) {}

    private static final String SDL =
            """
            scalar Date
            scalar Decimal
            type Query { wide: [Wide!]! projects: [Project!]! }
            type Wide {
              id: ID! name: String! number: Int! status: Status date: Date hours: Decimal rate: Decimal active: Boolean!
              city: String notes: String
            }
            enum Status { OPEN CLOSED }
            type Project { id: ID! name: String! status: Status manager: Member timecards(first: Int): [Timecard!]! }
            type Member { id: ID! name: String! }
            type CostCode { id: ID! code: String! }
            type Timecard {
              id: ID! workDate: Date! regularHours: Decimal overtimeHours: Decimal status: Status
              teamMember: Member costCode: CostCode
            }
            """;

    private static final String WIDE =
            "{ wide { id name number status date hours rate active city notes } }";

    private static final String NESTED =
            """
            { projects { id name status manager { id name } timecards(first: 10) {
              id workDate regularHours overtimeHours status teamMember { name } costCode { code } } } }
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Wide> wide = IntStream.range(0, 1000)
            .mapToObj(i -> new Wide(
                    "id" + i,
                    "Name of " + i,
                    i,
                    i % 2 == 0 ? "OPEN" : "CLOSED",
                    LocalDate.of(2026, 1, 1).plusDays(i),
                    new BigDecimal("7.50"),
                    new BigDecimal("41.2500"),
                    i % 3 == 0,
                    "Springfield",
                    "Some notes on " + i))
            .toList();

    private final List<Project> projects = IntStream.range(0, 50)
            .mapToObj(i -> new Project("p" + i, "Project " + i, "OPEN", i % 7))
            .toList();

    private final Map<String, List<Timecard>> timecards = new HashMap<>();
    private final Map<Long, Member> members = new HashMap<>();
    private final Map<Long, CostCode> costCodes = new HashMap<>();

    @Param({"wide", "nested"})
    public String shape;

    private GraphQL levelByLevel;
    private GraphQL fieldByField;
    private String query;

    /** Makes the rows and both servers, and sees that they answer the same. */
    @Setup
    public void setUp() {
        for (long i = 0; i < 200; i++) {
            members.put(i, new Member("m" + i, "Member " + i));
            costCodes.put(i, new CostCode("c" + i, "03-" + i));
        }
        for (Project project : projects) {
            timecards.put(
                    project.id,
                    IntStream.range(0, 10)
                            .mapToObj(i -> new Timecard(
                                    project.id + "-" + i,
                                    LocalDate.of(2026, 3, 1).plusDays(i),
                                    new BigDecimal("8.00"),
                                    new BigDecimal("1.25"),
                                    "OPEN",
                                    (i * 31L + project.managerId) % 200,
                                    (i * 17L) % 200))
                            .toList());
        }
        query = shape.equals("wide") ? WIDE : NESTED;
        levelByLevel = server(new BreadthFirstStrategy(new SimpleDataFetcherExceptionHandler()));
        fieldByField = server(new AsyncExecutionStrategy());
        String expected = new String(answer(fieldByField));
        if (!expected.equals(new String(answer(levelByLevel))) || !expected.equals(new String(noGraphQl()))) {
            throw new IllegalStateException("The answers differ");
        }
    }

    @Benchmark
    public byte[] levelByLevel() {
        return answer(levelByLevel);
    }

    @Benchmark
    public byte[] fieldByField() {
        return answer(fieldByField);
    }

    /** The limit: somebody who knows the query writes the answer by hand. */
    @Benchmark
    public byte[] noGraphQl() {
        return new ByHand(members, costCodes, timecards).write(shape, wide, projects);
    }

    private byte[] answer(GraphQL graphql) {
        ExecutionResult result = graphql.execute(ExecutionInput.newExecutionInput(query)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .build());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", result.getData());
        return JSON.writeValueAsBytes(answer);
    }

    private GraphQL server(ExecutionStrategy strategy) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(text("Date"))
                .scalar(text("Decimal"))
                .type("Query", type -> type.dataFetcher("wide", (DataFetcher<?>) environment -> wide)
                        .dataFetcher("projects", environment -> projects))
                .type("Project", type -> type.dataFetcher(
                                "manager", new Batch<Project, Long, Member>("member", Project::managerId, members))
                        .dataFetcher(
                                "timecards",
                                new Batch<Project, String, List<Timecard>>("timecards", Project::id, timecards)))
                .type("Timecard", type -> type.dataFetcher(
                                "teamMember", new Batch<Timecard, Long, Member>("member", Timecard::memberId, members))
                        .dataFetcher(
                                "costCode",
                                new Batch<Timecard, Long, CostCode>("costCode", Timecard::costCodeId, costCodes)))
                .build();
        Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
        return GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring))
                .queryExecutionStrategy(strategy)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        documents.computeIfAbsent(input.getQuery(), text -> parse.apply(input))))
                .build();
    }

    private static GraphQLScalarType text(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return value.toString();
                    }
                })
                .build();
    }

    private record Batch<S, K, V>(String name, Function<S, K> keyOf, Map<K, V> rows)
            implements BatchFetcher<Object, K, V> {

        @Override
        public Object arguments(Map<String, Object> arguments) {
            return arguments;
        }

        @Override
        @SuppressWarnings("unchecked")
        public K key(Object source) {
            return keyOf.apply((S) source);
        }

        @Override
        public Map<K, V> load(Set<K> keys, Object arguments, Needed needed, GraphQLContext context) {
            Map<K, V> loaded = new HashMap<>();
            keys.forEach(key -> loaded.put(key, rows.get(key)));
            return loaded;
        }
    }
}
