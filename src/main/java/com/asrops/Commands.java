package com.asrops;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the program, each with its own help. */
@Command(
        name = "asr-ops-graphql",
        description = "The GraphQL API server for construction operations.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, SeedCommand.class})
final class Commands {

    static int run(String... args) {
        return new CommandLine(new Commands()).execute(args.length == 0 ? new String[] {"serve"} : args);
    }
}
