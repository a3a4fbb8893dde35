package com.asrops.testing;

import com.asrops.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it. */
public final class ChildProgram {

    private final Process process;
    private final Path output;

    private ChildProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param directory its working directory, which also takes what it prints
     */
    public static ChildProgram start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath(),
                Application.class.getName()));
        command.addAll(List.of(arguments));
        Path output = File.createTempFile("output", ".txt", directory.toFile()).toPath();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        return new ChildProgram(builder.start(), output);
    }

    /** Waits for its end and returns its exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end: " + output());
        }
        return process.exitValue();
    }

    /** What it has printed so far, errors included. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without tests' own classes, whose settings are for tests. */
    private static String classPath() {
        List<String> parts =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        parts.removeIf(part -> part.endsWith("test-classes"));
        return String.join(File.pathSeparator, parts);
    }
}
