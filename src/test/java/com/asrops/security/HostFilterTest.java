package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HostFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    private void send(String host) throws ServletException, IOException {
        request.addHeader("Host", host);
        new HostFilter().doFilter(request, response, chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1:8080", "127.0.0.1", "[::1]:8080", "[::1]"})
    void letsThisMachineIn(String host) throws ServletException, IOException {
        send(host);
        assertThat(chain.getRequest()).isSameAs(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.nip.example", "10.0.0.1", "[::2]"})
    void keepsOtherNamesOut(String host) throws ServletException, IOException {
        send(host);
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(421);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsString())
                .isEqualTo("{\"errors\":[{\"message\":\"This server answers to localhost, 127.0.0.1 and [::1] only.\","
                        + "\"extensions\":{\"code\":\"HOST_NOT_ALLOWED\"}}]}");
    }
}
