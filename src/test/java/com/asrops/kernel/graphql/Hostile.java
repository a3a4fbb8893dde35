package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Answer;
import com.asrops.testing.HttpGraphQl;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A query with its variables, and the code that it is answered with. */
record Hostile(String query, Map<String, ?> variables, String code) {

    /** Far more than any of them takes, on a machine that does much else. */
    private static final Duration SOON = Duration.ofSeconds(5);

    Hostile(String query, String code) {
        this(query, Map.of(), code);
    }

    @Override
    public String toString() {
        String text = query + " " + variables;
        return (text.length() > 150 ? text.substring(0, 150) + "... " + text.length() : text) + " " + code;
    }

    /** A filter of projects. */
    static Hostile filter(String filter, String code) {
        return new Hostile("{ projects(filter: " + filter + ") { totalCount } }", code);
    }

    /** A filter of projects as a variable. */
    static Hostile variable(Object filter, String code) {
        return new Hostile(
                "query($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }",
                Map.of("filter", filter),
                code);
    }

    static Hostile arguments(String arguments, String code) {
        return new Hostile("{ projects(" + arguments + ") { nodes { id } } }", code);
    }

    static Hostile value(String type, Object value, String arguments, String code) {
        return new Hostile(
                "query($value: " + type + ") { projects(" + arguments + ") { totalCount } }",
                Map.of("value", value),
                code);
    }

    /** Asks it: it is answered soon, with its code and without a look inside, and the next query works. */
    void assertRefused(HttpGraphQl http) {
        long start = System.nanoTime();
        Answer answer = http.ask(query, variables);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(error.get("message").asString()).isNotBlank();
        assertThat(answer.body().length()).isLessThan(3000);
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "com.asrops", "graphql.", "SELECT", "Value{", "Value'", " AST ", "org.", "java.");
        assertThat(took).isLessThan(SOON);
        http.ask("{ projects { totalCount } }").assertSucceeded();
    }
}
