package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Answer;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first thing a newcomer runs works: every example of the GraphiQL page finds something in the demonstration data, and
 * the same on both databases, to the byte.
 */
@OnBothDatabases(demoData = true)
class ExamplesTest {

    /** What the database that came first has answered. */
    private static final Map<String, String> FIRST_ANSWERS = new HashMap<>();

    private static final JsonMapper JSON = new JsonMapper();

    static List<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsSomething(Example example, TestServer server) {
        Answer answer = server.http()
                .ask(example.query(), JSON.readTree(example.variables()))
                .assertFound();
        assertThat(answer.body()).isEqualTo(FIRST_ANSWERS.computeIfAbsent(example.title(), absent -> answer.body()));
    }
}
