package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A login that does not exist costs what a wrong password costs, and many of them do not take the server from others. */
class PasswordsTest {

    @Nested
    @OnBothDatabases
    class Logins {

        private final TestServer server;

        Logins(TestServer server) {
            this.server = server;
        }

        @Test
        void anUnknownLoginCostsAsMuchAsAWrongPassword() {
            server.clear();
            Noting encoder = new Noting();
            Passwords passwords = new Passwords(encoder);
            LoginService logins = new LoginService(
                    server.bean(CredentialMapper.class),
                    passwords,
                    server.bean(LoginLimits.class),
                    server.bean(SessionService.class));
            new AuthClient(server).userCreate("anna", "correct horse", "ANALYST");
            new AuthClient(server).userCreate("zoe", "correct horse", "ANALYST");
            server.execute(
                    "UPDATE users SET password_hash = '" + encoder.encode("correct horse") + "' WHERE login = 'anna'",
                    "UPDATE users SET password_hash = NULL WHERE login = 'zoe'");
            assertThat(logins.login("anna", "correct horse", "here")).isNotNull();
            assertThat(logins.login("anna", "wrong", "here")).isNull();
            assertThat(logins.login("anna", "x".repeat(100), "here")).isNull();
            assertThat(logins.login("nobody", "wrong", "here")).isNull();
            assertThat(logins.login("no\0body", "wrong", "here")).isNull();
            assertThat(logins.login("zoe", "wrong", "here")).isNull();
            assertThat(encoder.compared).hasSize(6).containsOnly("{bcrypt}$2a$12$");
        }
    }

    /** Notes the kind and the cost of every hash that a password is compared with. */
    private static final class Noting implements PasswordEncoder {

        final List<String> compared = new ArrayList<>();
        private final PasswordEncoder real = new PasswordConfiguration().passwordEncoder();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash).substring(0, "{bcrypt}$2a$12$".length()));
            return real.matches(password, hash);
        }
    }

    @Test
    void comparesNoMoreAtATimeThanHalfOfTheProcessorsCan() throws Exception {
        int places = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        CountDownLatch inside = new CountDownLatch(places);
        CountDownLatch end = new CountDownLatch(1);
        Passwords passwords = new Passwords(new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return "hash";
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                inside.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }
        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            threads.add(Thread.ofVirtual().start(() -> passwords.matches("x", "y")));
        }
        inside.await();
        assertThatThrownBy(() -> passwords.matches("x", "y")).isInstanceOf(TooManyAttempts.class);
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(passwords.matches("x", "y")).isTrue();
    }
}
