package com.asrops.web;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.HttpTest;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bodies of requests may be, and what is wrong with all others. */
@OnBothDatabases
class HttpBodiesTest extends HttpTest {

    HttpBodiesTest(TestServer server) {
        super(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"query\":", "[]", "42", "{}", "\u0000"})
    void refusesABodyThatIsNoRequest(String body) throws Exception {
        assertRefused(send(graphQl(body)), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":null}",
                "{\"query\":[\"{ __typename }\"]}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"x\"}",
                "{\"query\":\"{ __typename }\",\"operationName\":{}}",
                "{\"query\":\"{ __typename }\",\"extensions\":1}",
                "{\"query\":\"{ __typename }\",\"query\":\"{ projects { totalCount } }\"}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}",
                "{\"query\":\"{ __typename }\"} x",
                "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]",
                "{'query':'{ __typename }'}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":NaN}}",
                "{\"query\":\"\t{ __typename }\"}",
                "query={ __typename }",
            })
    void refusesABodyThatIsNotOneRequestInJson(String body) throws Exception {
        assertRefused(send(graphQl(body)), 400, "BAD_REQUEST");
    }

    @Test
    void refusesJsonThatIsTooDeepOrHasTooLongNumbers() throws Exception {
        for (String value : new String[] {
            "[".repeat(5000) + "]".repeat(5000), "{\"not\":".repeat(5000) + "{}" + "}".repeat(5000), "9".repeat(5000)
        }) {
            assertRefused(
                    send(graphQl("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + value + "}}")),
                    400,
                    "BAD_REQUEST");
        }
    }

    /** Bytes that are no UTF-8. What stands for NUL or half a surrogate pair is refused as such. */
    @Test
    void refusesWhatIsNoUnicode() throws Exception {
        for (String bytes : new String[] {"\u00ff", "\u00c3("}) {
            assertRefused(send(graphQl("").POST(ofByteArray(named(bytes)))), 400, "BAD_REQUEST");
        }
        for (String bytes : new String[] {"\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080"}) {
            assertThat(send(graphQl("").POST(ofByteArray(named(bytes)))).body())
                    .containsAnyOf("\"code\":\"BAD_TEXT\"", "\"code\":\"BAD_REQUEST\"", "\"code\":\"SYNTAX_ERROR\"");
        }
    }

    private static byte[] named(String bytes) {
        return ("{\"query\":\"{ projects(filter: {name: {eq: \\\"" + bytes + "\\\"}}) { totalCount } }\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As JSON escapes they arrive, and are refused further in. */
    @ParameterizedTest
    @CsvSource({
        "\\u0000, BAD_TEXT",
        "\\ud800, SYNTAX_ERROR",
        "\\\\u0000, BAD_TEXT",
        "\\\\ud800, SYNTAX_ERROR",
        "\\\\udc00\\\\ud800, SYNTAX_ERROR"
    })
    void refusesEscapesOfWhatIsNoText(String escape, String code) throws Exception {
        assertError("{\"query\":\"{ projects(filter: {name: {eq: \\\"" + escape + "\\\"}}) { totalCount } }\"}", code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Int | $value | first | 1e1000000000 | VALIDATION_ERROR",
                "Int | $value | first | 99999999999999999999 | VALIDATION_ERROR",
                "Int | $value | first | 1.5 | VALIDATION_ERROR",
                "Int | $value | first | {} | VALIDATION_ERROR",
                "Decimal | {contractAmount: {eq: $value}} | filter | 1e1000000000 | VALIDATION_ERROR",
                "Decimal | {contractAmount: {eq: $value}} | filter | 1 | VALIDATION_ERROR",
                "String | {name: {eq: $value}} | filter | \"\\u0000\" | BAD_TEXT",
                "String | {name: {contains: $value}} | filter | \"\\ud800\" | BAD_TEXT",
                "String! | {name: {in: [$value]}} | filter | \"\\udc00\" | BAD_TEXT",
                "ID | {id: {eq: $value}} | filter | \"\\ud800\" | BAD_ID",
                "String | $value | after | \"\\ud800\\u0000\" | BAD_CURSOR",
                "Date | {startDate: {eq: $value}} | filter | 20260101 | VALIDATION_ERROR",
            })
    void refusesVariables(String type, String use, String argument, String value, String code) throws Exception {
        assertError(
                "{\"query\":\"query($value: %s) { projects(%s: %s) { totalCount nodes { id } } }\",\"variables\":{\"value\":%s}}"
                        .formatted(type, argument, use, value),
                code);
    }

    @Test
    void refusesAnOperationThatIsNotThere() throws Exception {
        assertError("{\"query\":\"query A { __typename }\",\"operationName\":\"B\"}", "VALIDATION_ERROR");
        assertError("{\"query\":\"query A { __typename }\",\"operationName\":\"\\u0000\"}", "VALIDATION_ERROR");
        assertError("{\"query\":\"\"}", "SYNTAX_ERROR");
        assertError("{\"query\":\"# nothing\"}", "SYNTAX_ERROR");
        assertError("{\"query\":5}", "SYNTAX_ERROR");
    }

    /** A byte order mark is no part of the text. */
    @Test
    void readsPastAByteOrderMark() throws Exception {
        assertThat(send(graphQl("\ufeff" + QUERY)).body()).isEqualTo("{\"data\":{\"projects\":{\"totalCount\":0}}}");
    }

    @Test
    void refusesABodyThatIsPacked() throws Exception {
        assertRefused(send(graphQl(QUERY).header("Content-Encoding", "gzip")), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(send(graphQl(QUERY).header("Content-Encoding", "identity")).statusCode())
                .isEqualTo(200);
    }

    /** Whether its length is announced or not, and whatever is in it. */
    @Test
    void refusesABodyOfMoreThanTwoMegabytes() throws Exception {
        for (String form : new String[] {"{\"query\":\"# %s\"}", "[{\"query\":\"# %s\"}]", "%s"}) {
            byte[] large = form.formatted("x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
            assertRefused(send(graphQl("").POST(ofByteArray(large))), 413, "CONTENT_TOO_LARGE");
            assertRefused(send(graphQl("").POST(unannounced(large))), 413, "CONTENT_TOO_LARGE");
        }
    }

    private static HttpRequest.BodyPublisher unannounced(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @Test
    void takesABodyOfAlmostTwoMegabytes() throws Exception {
        String padded = QUERY + " ".repeat(2_000_000);
        assertThat(send(graphQl(padded)).statusCode()).isEqualTo(200);
    }
}
