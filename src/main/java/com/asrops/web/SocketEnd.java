package com.asrops.web;

/** Why a WebSocket is closed by us, as graphql-transport-ws numbers it, and RFC 6455 what is below 4000. */
enum SocketEnd {
    STOPPING(1001, "The server stops"),
    TOO_LARGE(1009, "A message has at most 64 KB"),
    TRY_AGAIN_LATER(1013, "Try again later"),
    TOO_MANY(1013, "Too many connections"),
    INVALID(4400, "Invalid message"),
    UNAUTHORIZED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    WRONG_PROTOCOL(4406, "Subprotocol not acceptable"),
    TOO_LATE(4408, "Connection initialisation timeout"),
    SILENT(4408, "Pings are not answered"),
    ID_IN_USE(4409, "Subscriber for %s already exists"),
    INIT_TWICE(4429, "Too many initialisation requests");

    private final int code;
    private final String reason;

    SocketEnd(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
