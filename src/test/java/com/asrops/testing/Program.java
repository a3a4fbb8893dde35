package com.asrops.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real program in a process of its own, with its own working directory and settings. Close it to stop it. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("(?:Tomcat started on port |API +http://localhost:)(\\d+)");

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts the program as it is delivered. Without {@code SERVER_PORT} it takes any free port,
     * and without {@code ASR_ADMIN_KEY} it knows that of the tests.
     */
    public static Program start(Path directory, Map<String, String> settings, String... arguments) {
        return launch(directory, settings, "com.asrops.Application", withoutTests(), arguments);
    }

    /** Starts a main class that only the tests have. */
    public static Program startTestMain(Path directory, Map<String, String> settings, Class<?> main) {
        return launch(directory, settings, main.getName(), classPath());
    }

    private static Program launch(
            Path directory, Map<String, String> settings, String main, String classPath, String... arguments) {
        Path out = newFile(directory, "stdout");
        Path err = newFile(directory, "stderr");
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        main)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(ASR|OIDC|DATABASE|SERVER|SQLITE|SPRING|LOGGING)_.*"));
        builder.environment().put("ASR_ADMIN_KEY", TestServer.ADMIN_KEY);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(settings);
        builder.environment().values().removeIf(String::isEmpty);
        try {
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several programs may run in one directory. */
    private static Path newFile(Path directory, String name) {
        try {
            return Files.createTempFile(directory, name, ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire starts with a jar that only names the others, and keeps their list in a property of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String withoutTests() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the program has ended, and returns its exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The program does not end. Its output: " + output() + errors());
        }
        return process.exitValue();
    }

    /** Waits until the program serves, and returns its port. */
    public int port() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = PORT.matcher(output());
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The program does not serve. Its output: " + output() + errors());
    }

    /** Asks the running program, as its administrator. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                    .header("Authorization", "Bearer " + TestServer.ADMIN_KEY)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Sends operations to the running program, as its administrator. */
    public HttpGraphQl http() throws InterruptedException {
        return new HttpGraphQl(URI.create("http://localhost:" + port() + "/graphql"), TestServer.ADMIN_KEY);
    }

    /** Waits until the program has printed something, and returns all that it has printed. */
    public String outputWith(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !output().contains(text) && process.isAlive()) {
            Thread.sleep(50);
        }
        if (!output().contains(text)) {
            throw new AssertionError("The program does not print " + text + ". Its output: " + output() + errors());
        }
        return output();
    }

    /** Asks the program to stop, as the system does with SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    public String output() {
        return read(out);
    }

    public String errors() {
        return read(err);
    }

    public String outputAndErrors() {
        return output() + errors();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
