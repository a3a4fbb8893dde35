package com.asrops;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The commands of the program, each with its own help. */
@Command(
        name = "asr-ops-graphql",
        description = "The GraphQL API server for construction operations.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, MigrateCommand.class, SeedCommand.class, PlansCommand.class})
final class Commands {

    static int run(String... args) {
        quiet();
        return new CommandLine(new Commands())
                .setExecutionExceptionHandler(Commands::report)
                .execute(args.length == 0 ? new String[] {"serve"} : args);
    }

    private static int report(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (StartupErrors.report(failure)) {
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure; // with its stack trace
    }

    /** What libraries log would drown a command's answer; our warnings are worth knowing. The server sets its own levels. */
    private static void quiet() {
        LoggingSystem logging = LoggingSystem.get(Commands.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        logging.setLogLevel(Commands.class.getPackageName(), LogLevel.WARN);
    }
}
