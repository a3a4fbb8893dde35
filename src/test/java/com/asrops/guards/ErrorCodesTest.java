package com.asrops.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps codes that clients meet from being told nowhere. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("docs", "api.md");
    private static final Pattern THROWN =
            Pattern.compile("(?:new InputException\\(\\s*|\"code\", (?=\"))(?:\"(\\w+)\")?");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `(\\w+)` \\| .+ \\| .+ \\|$");

    @Test
    void everyCodeOfAQueryIsTold() throws IOException {
        List<String> told = TOLD.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
        Findings findings = new Findings();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher thrown = THROWN.matcher(Files.readString(source));
                while (thrown.find()) {
                    String code = thrown.group(1);
                    findings.check(
                            code != null,
                            source + ": write the code of the InputException there, so that it can be found");
                    findings.check(
                            code == null || told.contains(code),
                            source + " answers " + code + ": add to " + PAGE + " a row `" + code
                                    + "` | what it means | what to do");
                }
            }
        }
        findings.mustBeNone("Every code that a query may be answered with is told in " + PAGE + ".");
    }
}
