package com.asrops.web;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.HttpTest;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What a program sees that talks to the server over HTTP: media types and statuses as GraphQL over HTTP has them, and every
 * refusal, whoever makes it, in the one form that GraphQL clients read.
 */
@OnBothDatabases
class HttpClientTest extends HttpTest {

    private static final String RESPONSE_JSON = "application/graphql-response+json";
    private static final String LIST = "{\"query\":\"{ projects { nodes { name } } }\"}";
    private static final String WRONG_QUERY = "{\"query\":\"{ projectz { totalCount } }\"}";

    HttpClientTest(TestServer server) {
        super(server);
    }

    @ParameterizedTest
    @CsvSource({
        JSON + ", " + JSON,
        RESPONSE_JSON + ", " + RESPONSE_JSON,
        "'" + RESPONSE_JSON + ", " + JSON + ";q=0.9', " + RESPONSE_JSON,
        "*/*, " + JSON
    })
    void answersInTheMediaTypeThatIsAskedFor(String accept, String expected) throws Exception {
        HttpResponse<String> response = send(graphQl(QUERY).header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).startsWith(expected);
        assertThat(response.body()).isEqualTo("{\"data\":{\"projects\":{\"totalCount\":0}}}");
    }

    /** A client of the old media type looks at the body only; one of the new takes the status seriously. */
    @ParameterizedTest
    @CsvSource({JSON + ", 200", RESPONSE_JSON + ", 400"})
    void answersAWrongQuery(String accept, int status) throws Exception {
        HttpResponse<String> response = send(graphQl(WRONG_QUERY).header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(contentType(response)).startsWith(accept);
        assertThat(json(response).at("/errors/0/message").asString()).contains("projectz");
        assertThat(json(response).has("data")).isFalse();
    }

    @Test
    void explainsTheSqlWhenAsked() throws Exception {
        JsonNode sql = json(send(graphQl(LIST).header("X-Explain", "1"))).at("/extensions/sql");
        assertThat(sql.propertyNames()).containsExactlyInAnyOrder("statements", "rows", "milliseconds");
        assertThat(sql.get("statements").asInt()).isEqualTo(1);
        assertThat(sql.get("rows").asInt()).isZero();
        assertThat(sql.get("milliseconds").asDouble()).isPositive();
        assertThat(json(send(graphQl(QUERY))).has("extensions")).isFalse();
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "GRAPHQL_EXECUTION", matches = "FIELDS", disabledReason = "all is")
    void tellsWhatIsCalledForEachObjectWhenAsked() throws Exception {
        String mutation =
                "{\"query\":\"mutation { timecardSubmit(input: {id: \\\"x\\\", version: 1}) { userErrors { code } } }\"}";
        JsonNode answer = json(send(graphQl(mutation).header("X-Explain", "1")));
        assertThat(answer.at("/extensions/fallbacks/0").asString()).isEqualTo("Mutation.timecardSubmit");
        assertThat(json(send(graphQl(LIST).header("X-Explain", "1")))
                        .at("/extensions")
                        .has("fallbacks"))
                .isFalse();
        assertThat(json(send(to("/actuator/metrics/graphql.fallback")))
                        .at("/measurements/0/value")
                        .asInt())
                .isPositive();
    }

    @Test
    void printsTheSchema() throws Exception {
        HttpResponse<String> response = send(to("/schema.graphqls"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.body()).contains("type Query {", "  projects(", "type Mutation {");
    }

    @Test
    void leadsToTheGraphiqlPage() throws Exception {
        HttpResponse<String> response = send(to("/"));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.uri()
                        .resolve(response.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/graphiql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql/"})
    void servesTheGraphiqlPage(String path) throws Exception {
        HttpResponse<String> response = send(to(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).startsWith("text/html");
        assertThat(response.body()).contains("id=\"graphiql\"");
    }

    @Test
    void refusesAnUnknownPath() throws Exception {
        assertRefused(send(to("/no/such/path")), 404, "NOT_FOUND");
        assertRefused(send(to("/no-such-path").header("Accept", "text/html")), 404, "NOT_FOUND");
        assertRefused(send(to("/error")), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"GET, /graphql?query=%7B__typename%7D", "PUT, /graphql", "DELETE, /graphql", "POST, /health"})
    void refusesAWrongMethod(String method, String path) throws Exception {
        HttpResponse<String> response = send(to(path).method(method, BodyPublishers.noBody()));
        assertRefused(response, 405, "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void refusesToAnswerInAnotherMediaType() throws Exception {
        assertRefused(send(graphQl(QUERY).header("Accept", "text/html")), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void refusesAnotherContentType() throws Exception {
        HttpRequest.Builder plain =
                to("/graphql").header("Content-Type", "text/plain").POST(ofString(QUERY));
        assertRefused(send(plain), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertRefused(send(to("/graphql").POST(ofString(QUERY))), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesToAnswerInWhatIsNoMediaType() throws Exception {
        assertRefused(send(graphQl(QUERY).header("Accept", "nonsense")), 406, "NOT_ACCEPTABLE");
        assertRefused(send(to("/schema.graphqls").header("Accept", "a/b/c")), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "text/html",
                "nonsense"
            })
    void refusesOtherContentTypes(String type) throws Exception {
        HttpRequest.Builder request =
                to("/graphql").header("Content-Type", type).POST(ofString(QUERY));
        assertRefused(send(request), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesAMutationByGet() throws Exception {
        assertRefused(
                send(to("/graphql?query=mutation%7BcompanyCreate(input%3A%7B%7D)%7BuserErrors%7Bcode%7D%7D%7D")),
                405,
                "METHOD_NOT_ALLOWED");
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        assertRefused(send(to("/graphql?query=" + "x".repeat(20_000))), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\0", "\0", "1\u00ff", "1; DROP TABLE projects", "\u00ed\u00a0\u0080"})
    void isNotIrritatedByAnyExplainHeader(String value) throws Exception {
        String answer = raw("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + JSON
                + "\r\nContent-Length: " + QUERY.length() + "\r\nAuthorization: Bearer " + TestServer.ADMIN_KEY
                + "\r\nX-Explain: " + value + "\r\n\r\n" + QUERY);
        assertThat(answer).containsPattern("^HTTP/1.1 (200|400) ").doesNotContain("Tomcat", "\"sql\"", "Exception");
        assertThat(send(graphQl(QUERY)).statusCode()).isEqualTo(200);
    }

    /** Refused before any of our code sees the request. */
    @Test
    void refusesWhatIsNotHttp() throws Exception {
        assertThat(raw("GET /graphql?query={} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("{\"errors\":[{\"message\":", "\"code\":\"BAD_REQUEST\"")
                .doesNotContain("Tomcat", "apache");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws Exception {
        assertRefused(send(to("/graphql").header("X-Large", "x".repeat(20_000))), 400, "BAD_REQUEST");
    }
}
