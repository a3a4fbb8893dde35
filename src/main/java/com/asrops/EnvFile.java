package com.asrops;

import com.asrops.kernel.StartupException;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads settings from the file {@code .env} of the working directory, if there is one. Environment variables and system
 * properties win over it.
 *
 * <p>Only the program reads it, not a test: a developer's own settings must not change what a test sees.
 */
final class EnvFile implements EnvironmentPostProcessor {

    private static final Path FILE = Path.of(".env");
    /** Only a source of a name that ends like this understands SERVER_PORT as server.port. */
    private static final String SOURCE = "dotenv-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getMainApplicationClass() == Application.class && Files.exists(FILE)) {
            environment
                    .getPropertySources()
                    .addAfter(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(SOURCE, settings()));
        }
    }

    /** One setting for a command that runs without Spring: system property, environment, file, or else an empty text. */
    static String setting(String name) {
        String given = System.getProperty(name, System.getenv(name));
        if (given != null) {
            return given;
        }
        return Files.exists(FILE) ? settings().getOrDefault(name, "").toString() : "";
    }

    private static Map<String, Object> settings() {
        try {
            return Dotenv.configure().load().entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                    .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue));
        } catch (DotenvException e) {
            throw new StartupException(
                    "The file .env cannot be read" + place(e) + ". Write NAME=value on each line.", e);
        }
    }

    /** The library names the malformed line by its text, which may hold a password: its number is told instead. */
    private static String place(DotenvException e) {
        try {
            List<String> lines = Files.readAllLines(FILE);
            String message = String.valueOf(e.getMessage());
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && message.endsWith(lines.get(i).strip())) {
                    return ": line " + (i + 1) + " is malformed";
                }
            }
            return "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
