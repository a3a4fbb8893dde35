package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.Program;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** One click signs a newcomer in, and nobody from elsewhere. */
class DemoSignInTest {

    private static final String CHOICE = "{\"role\":\"SUPERVISOR\"}";

    @TempDir
    Path directory;

    /** The status line and all that follows. */
    private static String send(int port, String method, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((method + " /auth/demo HTTP/1.1\r\nConnection: close\r\n" + headers + "Content-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void signsInAtThisMachineOnly() throws Exception {
        try (Program program = Program.start(directory, Map.of("ASR_ADMIN_KEY", ""))) {
            int port = program.port();
            program.outputWith("export ASR_TOKEN=");
            String here = "Host: localhost\r\n";
            String json = "Content-Type: application/json\r\n";
            for (Caller.Role role : Caller.Role.values()) {
                assertThat(send(port, "GET", here, "")).contains("\"" + role + "\"");
                String answer = send(port, "POST", here + json, "{\"role\":\"" + role + "\"}");
                assertThat(answer).startsWith("HTTP/1.1 200").contains("Cache-Control: no-store");
                String token = JsonMapper.shared()
                        .readTree(answer.substring(answer.indexOf("{\"accessToken\""), answer.lastIndexOf('}') + 1))
                        .get("accessToken")
                        .asString();
                assertThat(new HttpGraphQl(URI.create("http://localhost:" + port + "/graphql"), token)
                                .ask("{ me { role } projects { totalCount } }")
                                .data("/me/role")
                                .asString())
                        .isEqualTo(role.name());
            }
            for (String elsewhere : new String[] {
                "Host: evil.example\r\n",
                here + "X-Forwarded-For: 127.0.0.1\r\n",
                here + "Forwarded: for=127.0.0.1\r\n",
                here + "Via: 1.1 proxy\r\n"
            }) {
                assertThat(send(port, "GET", elsewhere, "")).contains("{\"roles\":[]}");
                assertThat(send(port, "POST", elsewhere + json, CHOICE)).startsWith("HTTP/1.1 403");
            }
            // What a page of another origin can send without being asked whether it may.
            assertThat(send(port, "POST", here + "Content-Type: text/plain\r\n", CHOICE))
                    .startsWith("HTTP/1.1 415");
            assertThat(send(port, "POST", here + json, "{}")).startsWith("HTTP/1.1 403");
            assertThat(send(port, "POST", here + json, "{\"role\":\"KING\"}")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void signsNobodyInToAnotherDatabase() throws Exception {
        String named = "DATABASE_URL=sqlite:///" + directory.resolve("asr_ops.db");
        try (TestServer server = TestServer.startWith(Dialect.SQLITE, named)) {
            int port = server.uri("/").getPort();
            assertThat(send(port, "GET", "Host: localhost\r\n", "")).contains("{\"roles\":[]}");
            assertThat(send(port, "POST", "Host: localhost\r\nContent-Type: application/json\r\n", CHOICE))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void isForLoopbackAddresses() {
        for (String address : new String[] {"127.0.0.1", "127.8.8.8", "0:0:0:0:0:0:0:1", "::1"}) {
            assertThat(DemoController.isHere(from(address))).as(address).isTrue();
        }
        for (String address : new String[] {"10.0.0.5", "192.168.1.1", "fe80::1", "2001:db8::1"}) {
            assertThat(DemoController.isHere(from(address))).as(address).isFalse();
        }
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
