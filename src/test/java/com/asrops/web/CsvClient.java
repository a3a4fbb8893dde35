package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.TestServer;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for CSV files and reads them as strictly as RFC 4180 is written. */
final class CsvClient {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;
    private final String token;

    CsvClient(TestServer server) {
        this(server.uri("/graphql"), server.credential());
    }

    CsvClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    HttpRequest.Builder request(String query, Map<String, ?> variables) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "text/csv")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<byte[]> send(String query, Map<String, ?> variables) {
        return send(request(query, variables), BodyHandlers.ofByteArray());
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a file, the first one its header; a null is null. */
    List<List<@Nullable String>> lines(String query) {
        return lines(query, Map.of());
    }

    List<List<@Nullable String>> lines(String query, Map<String, ?> variables) {
        HttpResponse<byte[]> response = send(query, variables);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(text).isEqualTo(200);
        assertThat(MediaType.parseMediaType(
                        response.headers().firstValue("Content-Type").orElseThrow()))
                .isEqualTo(MediaType.parseMediaType("text/csv; charset=utf-8; header=present"));
        return read(text);
    }

    /** Why there is no file: its status and the code of its only error. */
    String refusal(String query) {
        return refusal(send(query, Map.of()));
    }

    static String refusal(HttpResponse<byte[]> response) {
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode answer = JsonMapper.shared().readTree(response.body());
        assertThat(answer.propertyNames()).containsExactly("errors");
        assertThat(answer.get("errors")).hasSize(1);
        return response.statusCode() + " "
                + answer.at("/errors/0/extensions/code").asString();
    }

    /** Strictly: as many values in each line, each line ended by CRLF, quotes closed and nothing behind them. */
    static List<List<@Nullable String>> read(String file) {
        assertThat(file.replaceAll("\"[^\"]*\"", "").replace("\r\n", "|"))
                .doesNotContain("\r", "\n")
                .endsWith("|");
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 24)
                .build(new Lines(), file)
                .stream()
                .toList();
    }

    /** What is not quoted and empty is null. */
    private static final class Lines extends AbstractBaseCsvCallbackHandler<List<@Nullable String>> {

        private List<@Nullable String> line = new ArrayList<>();

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            line.add(length == 0 && !quoted ? null : new String(text, offset, length));
        }

        @Override
        protected void handleEmpty() {
            line.addAll(Arrays.asList((String) null));
        }

        @Override
        protected List<@Nullable String> buildRecord() {
            return line;
        }
    }
}
