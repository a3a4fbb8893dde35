package com.asrops;

import com.asrops.security.FirstKey;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Starts the server and keeps the process until it is told to stop. */
@Command(name = "serve", description = "Starts the server (the default).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        try {
            welcome(SpringApplication.run(Application.class));
        } catch (RuntimeException e) {
            return ExitCode.SOFTWARE; // Spring has reported it, see StartupErrors
        }
        // Until a signal comes: its hook closes the server, which first answers the requests that are in flight.
        Thread.currentThread().join();
        return ExitCode.OK;
    }

    /** Where to look. */
    private static void welcome(ApplicationContext context) {
        String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        System.out.printf("""

                Ready.
                  GraphiQL   %1$s/graphiql
                  API        %1$s/graphql
                  Schema     %1$s/schema.graphqls
                  Health     %1$s/health

                """, base);
        context.getBean(FirstKey.class).reveal().ifPresent(key -> System.out.printf("""
                There is no administrator yet. Until there is one, and for a day at most, this is the key to everything;
                it is not shown again:

                  export ASR_TOKEN=%s

                """, key));
    }
}
