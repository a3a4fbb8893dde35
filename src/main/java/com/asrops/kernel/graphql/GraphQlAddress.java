package com.asrops.kernel.graphql;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The address of all operations. */
public final class GraphQlAddress {

    public static final String PATH = "/graphql";

    private GraphQlAddress() {}

    /** Whether a request begins a WebSocket there. */
    public static boolean isWebSocket(HttpServletRequest request) {
        return PATH.equals(request.getServletPath())
                && HttpMethod.GET.matches(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }
}
