package com.asrops.testing;

import com.asrops.demo.DemoData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a server of the tests does in another way. */
final class TestBeans {

    private TestBeans() {}

    /** Real time, until a test says {@link TestServer#later}. */
    static class MovableClock {

        static volatile Duration ahead = Duration.ZERO;

        @Bean
        @Primary
        Clock movableClock() {
            return new MovedClock(ZoneOffset.UTC);
        }

        private static final class MovedClock extends Clock {

            private final ZoneId zone;

            MovedClock(ZoneId zone) {
                this.zone = zone;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return new MovedClock(other);
            }
        }
    }

    /** Passwords are hashed as they are, in less rounds. */
    static class FastPasswords {

        @Bean
        @Primary
        PasswordEncoder fastPasswordEncoder() {
            return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
        }
    }

    /** Stands still at noon of {@link TestServer#DEMO_DAY}, so that "last week" has timecards. */
    static class DemoClock {

        @Bean
        @Primary
        Clock demoClock() {
            return Clock.fixed(
                    TestServer.DEMO_DAY.atTime(12, 0).atZone(DemoData.ZONE).toInstant(), ZoneOffset.UTC);
        }
    }
}
