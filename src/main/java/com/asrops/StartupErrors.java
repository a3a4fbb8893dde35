package com.asrops;

import com.asrops.kernel.StartupException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells in one line on standard error why the program cannot start and how to mend it. A failure that it does not know keeps
 * its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupErrors implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return report(failure);
    }

    /** Prints the line if the failure is a known one, and says whether it was. */
    static boolean report(Throwable failure) {
        Optional<String> line = explain(failure);
        line.ifPresent(text -> System.err.println("Cannot start: " + text.replaceAll("\\R", " ")));
        return line.isPresent();
    }

    private static Optional<String> explain(Throwable failure) {
        Optional<String> found = Optional.empty();
        // The innermost one that is known: it names the property, where those around it name the group.
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> outer = found;
            found = explainOne(cause).or(() -> outer);
        }
        return found;
    }

    private static Optional<String> explainOne(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case StartupException known -> known.getMessage();
                    case PortInUseException port -> portInUse(port.getPort());
                    case ConnectorStartFailedException connector -> wrongAddress();
                    case IllegalArgumentException port when isPortOutOfRange(port) -> wrongAddress();
                    case BindException setting -> wrongSetting(setting.getName().toString());
                    case InvalidConfigurationPropertyValueException setting -> wrongSetting(setting.getName());
                    default -> null;
                });
    }

    private static String portInUse(int port) {
        return "Port " + port + " is in use. Stop the program that has it, or set SERVER_PORT to another one.";
    }

    private static String wrongAddress() {
        return "The server cannot listen on its address and port. Correct SERVER_ADDRESS and SERVER_PORT.";
    }

    /** Neither Tomcat nor Boot has an exception of its own for this. */
    private static boolean isPortOutOfRange(IllegalArgumentException failure) {
        return String.valueOf(failure.getMessage()).startsWith("port out of range");
    }

    /** Names the setting but not its value, which may be a secret. */
    private static String wrongSetting(String name) {
        String variable = name.replace("-", "").replaceAll("\\W+", "_").toUpperCase(Locale.ROOT);
        return variable + " (" + name + ") has a value that cannot be read. Correct or remove it.";
    }
}
