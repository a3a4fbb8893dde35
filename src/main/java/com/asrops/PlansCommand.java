package com.asrops;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.graphql.RequestCaller;
import com.asrops.kernel.sql.SqlLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Keeps the plans of the statements behind a query, so that a change of one is seen in review. */
@Command(
        name = "plans",
        description = "Runs queries and writes the statements and plans of each beside it.",
        mixinStandardHelpOptions = true)
final class PlansCommand implements Callable<Integer> {

    /** Times that a query runs before it is timed: the database's cache and the JVM's compiler need some. */
    private static final int WARM_UP = 200;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Queries, such as docs/plans/*.graphql.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run()) {
            for (Path file : files) {
                Path plans = explain(context, file);
                System.out.println("Written: " + plans);
            }
        }
        return ExitCode.OK;
    }

    private static Path explain(ConfigurableApplicationContext context, Path file) throws IOException {
        String query = Files.readString(file);
        for (int i = 0; i < WARM_UP; i++) {
            run(context, query, new SqlLog());
        }
        SqlLog timed = new SqlLog();
        long start = System.nanoTime();
        run(context, query, timed);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        SqlLog plans = new SqlLog(true);
        run(context, query, plans);
        String folder = context.getBean(Database.class).url().dialect().folder();
        Path report = file.resolveSibling(
                file.getFileName().toString().replaceFirst("\\.graphql$", "") + "." + folder + ".txt");
        return Files.writeString(report, report(context.getBean(Database.class), timed, plans, milliseconds));
    }

    private static void run(ConfigurableApplicationContext context, String query, SqlLog log) {
        WebGraphQlHandler handler = WebGraphQlHandler.builder(context.getBean(ExecutionGraphQlService.class))
                .interceptors(context.getBeanProvider(WebGraphQlInterceptor.class)
                        .orderedStream()
                        .toList())
                .build();
        WebGraphQlRequest request = new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", query),
                "plans",
                Locale.ROOT);
        RequestCaller.set(request, Caller.localAdministrator("plans"));
        try (SqlLog.Recording recording = log.record()) {
            WebGraphQlResponse response =
                    Objects.requireNonNull(handler.handleRequest(request).block());
            if (!response.getErrors().isEmpty()) {
                throw new IllegalArgumentException("The query fails: " + response.getErrors());
            }
        }
    }

    private static String report(Database database, SqlLog timed, SqlLog plans, double milliseconds) {
        StringBuilder text = new StringBuilder("%s %s: %d statements, %d rows, %.1f ms in all, %.1f ms in SQL%n"
                .formatted(
                        database.url().dialect().product(),
                        database.version(),
                        timed.entries().size(),
                        timed.entries().stream().mapToInt(SqlLog.Entry::rows).sum(),
                        milliseconds,
                        timed.entries().stream()
                                        .mapToLong(SqlLog.Entry::nanoseconds)
                                        .sum()
                                / 1e6));
        for (int i = 0; i < plans.entries().size(); i++) {
            SqlLog.Entry entry = plans.entries().get(i);
            text.append("%n%d. %d rows, %.2f ms%n%s%n"
                    .formatted(i + 1, entry.rows(), timed.entries().get(i).nanoseconds() / 1e6, entry.sql()));
            entry.plan().forEach(line -> text.append("    ").append(line).append(System.lineSeparator()));
        }
        return text.toString();
    }
}
