package com.asrops.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in for our own users: a login for a pair of tokens, the older pair for the next. */
@RestController
@RequestMapping(path = "/auth", consumes = MediaType.APPLICATION_JSON_VALUE)
class AuthController {

    private final LoginService logins;
    private final SessionService sessions;

    AuthController(LoginService logins, SessionService sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** What is sent to sign in. */
    record LoginRequest(@Nullable String login, @Nullable String password) {

        /** Not the password, for this may be logged. */
        @Override
        public String toString() {
            return "LoginRequest[login=" + login + "]";
        }
    }

    /** What is sent to go on, or to end. */
    record RefreshRequest(@Nullable String refreshToken) {

        /** Not the token, for this may be logged. */
        @Override
        public String toString() {
            return "RefreshRequest[]";
        }
    }

    @PostMapping("/login")
    ResponseEntity<Session> login(@RequestBody LoginRequest body, HttpServletRequest request) {
        String login = AuthRefused.required("login", body.login());
        String password = AuthRefused.required("password", body.password());
        Session session = logins.login(login, password, request.getRemoteAddr());
        if (session == null) {
            throw new AuthRefused(HttpStatus.UNAUTHORIZED, "LOGIN_FAILED", "Login or password is wrong.");
        }
        return answer(session);
    }

    @PostMapping("/refresh")
    ResponseEntity<Session> refresh(@RequestBody RefreshRequest body) {
        Session session = sessions.refresh(AuthRefused.required("refreshToken", body.refreshToken()));
        if (session == null) {
            throw new AuthRefused(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "The session has ended: sign in again.");
        }
        return answer(session);
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@RequestBody RefreshRequest body) {
        sessions.end(AuthRefused.required("refreshToken", body.refreshToken()));
    }

    static ResponseEntity<Session> answer(Session session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }
}
