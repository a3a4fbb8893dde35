package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One request runs at a time; answers may take 40 KB, and bodies as well, where each byte counts twenty times. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RequestGateTest {

    private static final int KILOBYTE = 1024;
    private static final FilterChain ECHO =
            (request, response) -> request.getInputStream().transferTo(response.getOutputStream());

    private final RequestGate gate = new RequestGate(1, 40 * KILOBYTE, Duration.ofMillis(50));
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void anAnswerArrivesAsItWasWritten() throws Exception {
        MockHttpServletResponse response = ask("ask me", ECHO);
        assertThat(response.getContentAsString()).isEqualTo("ask me");
        assertThat(response.getContentLength()).isEqualTo(6);
    }

    @Test
    void whoWaitsForTooLongIsToldToComeAgain() throws Exception {
        CompletableFuture<MockHttpServletResponse> first = inBackground(() -> ask("1", (request, response) -> {
            hold();
            ECHO.doFilter(request, response);
        }));
        reached.await();
        MockHttpServletResponse second = ask("2", ECHO);
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("5");
        goOn.countDown();
        assertThat(first.get().getContentAsString()).isEqualTo("1");
        assertThat(ask("3", ECHO).getContentAsString()).isEqualTo("3");
    }

    @Test
    void aFailedRequestLeavesItsPlaceAndItsMemory() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> ask(text(2), (request, response) -> {
                        throw new ServletException("planted");
                    }))
                    .hasMessage("planted");
        }
        assertThat(ask(text(2), ECHO).getContentAsByteArray()).hasSize(2 * KILOBYTE);
    }

    @Test
    void whoSendsSlowlyHoldsNobodyUp() throws Exception {
        MockHttpServletRequest slow = new MockHttpServletRequest("POST", "/graphql") {
            @Override
            public ServletInputStream getInputStream() {
                hold();
                return super.getInputStream();
            }
        };
        CompletableFuture<MockHttpServletResponse> first = inBackground(() -> ask(slow, "1", ECHO));
        reached.await();
        assertThat(ask("2", ECHO).getContentAsString()).isEqualTo("2");
        goOn.countDown();
        assertThat(first.get().getContentAsString()).isEqualTo("1");
    }

    @Test
    void whoReadsSlowlyHoldsNobodyUpAndNoRows() throws Exception {
        List<String> steps = new ArrayList<>();
        MockHttpServletResponse slow = new SlowResponse(steps);
        CompletableFuture<MockHttpServletResponse> first = inBackground(() -> {
            gate.doFilter(request("1"), slow, (request, response) -> {
                ECHO.doFilter(request, response);
                steps.add("the rows can go");
            });
            return slow;
        });
        reached.await();
        assertThat(ask("2", ECHO).getContentAsString()).isEqualTo("2");
        goOn.countDown();
        first.get();
        assertThat(steps).containsExactly("the rows can go", "sent");
    }

    @Test
    void bodiesThatWaitDoNotFillTheMemory() throws Exception {
        CompletableFuture<MockHttpServletResponse> first =
                inBackground(() -> ask(text(2), (request, response) -> hold()));
        reached.await();
        MockHttpServletRequest second = new MockHttpServletRequest("POST", "/graphql") {
            @Override
            public ServletInputStream getInputStream() {
                throw new AssertionError("There is no memory for this body");
            }
        };
        assertThat(ask(second, "2", ECHO).getStatus()).isEqualTo(503);
        goOn.countDown();
        first.get();
        assertThat(ask("3", ECHO).getContentAsString()).isEqualTo("3");
    }

    @Test
    void answersThatNobodyReadsDoNotFillTheMemory() throws Exception {
        CompletableFuture<MockHttpServletResponse> first = inBackground(() -> ask(
                request("1"),
                new SlowResponse(new ArrayList<>()),
                (request, response) -> response.getOutputStream().write(new byte[40 * KILOBYTE])));
        reached.await();
        assertThatThrownBy(() -> ask("2", ECHO)).isInstanceOf(IllegalStateException.class);
        goOn.countDown();
        first.get();
        assertThat(ask("3", ECHO).getContentAsString()).isEqualTo("3");
    }

    /** Of eight that run at a time two may be files, which are sent as they are written. */
    @Test
    void filesLeavePlacesForOthers() throws Exception {
        RequestGate eight = new RequestGate(8, 40 * KILOBYTE, Duration.ofMillis(50));
        MockHttpServletResponse first = new MockHttpServletResponse();
        askForCsv(eight, first, (request, response) -> {
            response.getOutputStream().write("row".getBytes(StandardCharsets.UTF_8));
            assertThat(first.getContentAsString()).isEqualTo("row");
            askForCsv(eight, new MockHttpServletResponse(), (r, s) -> {
                MockHttpServletResponse third = new MockHttpServletResponse();
                askForCsv(eight, third, ECHO);
                assertThat(third.getStatus()).isEqualTo(503);
                MockHttpServletResponse other = new MockHttpServletResponse();
                eight.doFilter(request("other"), other, ECHO);
                assertThat(other.getContentAsString()).isEqualTo("other");
            });
        });
        askForCsv(eight, first, ECHO);
        assertThat(first.getContentAsString()).isEqualTo("rowcsv");
    }

    private static void askForCsv(RequestGate gate, MockHttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MockHttpServletRequest request = request("csv");
        request.addHeader("Accept", "text/csv");
        new HeaderCheck()
                .doFilter(
                        request,
                        response,
                        (checked, same) ->
                                gate.doFilter((HttpServletRequest) checked, (HttpServletResponse) same, chain));
    }

    @Test
    void aBodyThatIsLongerThanAllMemoryIsRefusedWhenNobodyAnnouncesIt() throws Exception {
        MockHttpServletRequest unannounced = new MockHttpServletRequest("POST", "/graphql") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        assertThat(ask(unannounced, text(2 * KILOBYTE) + "x", ECHO).getStatus()).isEqualTo(413);
        assertThat(ask(text(2), ECHO).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String body, FilterChain chain) throws ServletException, IOException {
        return ask(request(body), new MockHttpServletResponse(), chain);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, String body, FilterChain chain)
            throws ServletException, IOException {
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return ask(request, new MockHttpServletResponse(), chain);
    }

    private MockHttpServletResponse ask(
            MockHttpServletRequest request, MockHttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        gate.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest request(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String text(int kilobytes) {
        return "x".repeat(kilobytes * KILOBYTE);
    }

    private void hold() {
        reached.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Asking {
        MockHttpServletResponse ask() throws ServletException, IOException;
    }

    private static CompletableFuture<MockHttpServletResponse> inBackground(Asking asking) {
        return CompletableFuture.supplyAsync(
                () -> unchecked(asking), task -> Thread.ofPlatform().daemon().start(task));
    }

    private static MockHttpServletResponse unchecked(Asking asking) {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends nothing before the test goes on. */
    private final class SlowResponse extends MockHttpServletResponse {

        private final List<String> steps;

        SlowResponse(List<String> steps) {
            this.steps = steps;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    hold();
                    steps.add("sent");
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    write(bytes[offset]);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
