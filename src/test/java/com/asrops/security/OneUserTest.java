package com.asrops.security;

import static com.asrops.security.AuthClient.LOGIN;
import static com.asrops.security.AuthClient.PASSWORD;

import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;

/** A test of a server with one user, who has a password and has not signed in yet. */
abstract class OneUserTest {

    final TestServer server;
    final AuthClient auth;
    String userId;

    OneUserTest(TestServer server) {
        this.server = server;
        this.auth = new AuthClient(server);
    }

    @BeforeEach
    void oneUser() {
        server.clear();
        userId = auth.userCreate(LOGIN, PASSWORD, "PAYROLL");
        server.bean(CredentialCache.class).clear();
    }
}
