package com.asrops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.DatabaseProblem;
import com.asrops.kernel.database.DatabaseStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabaseHealthTest {

    private final AtomicInteger checks = new AtomicInteger();

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void checksOnceForAllWhoAskWithinASecond() throws Exception {
        DatabaseHealth health = new DatabaseHealth(
                () -> {
                    sleep(100);
                    return new DatabaseStatus("v" + checks.incrementAndGet(), null);
                },
                DatabaseProblem.DATABASE_BUSY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DatabaseStatus>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(health::current));
            }
            for (Future<DatabaseStatus> answer : answers) {
                assertThat(answer.get().version()).isEqualTo("v1");
            }
        }
        sleep(1_100);
        assertThat(health.current().version()).isEqualTo("v2");
    }

    @Test
    void answersWithin5SecondsWhenTheCheckHangs() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        DatabaseHealth health = new DatabaseHealth(
                () -> {
                    checks.incrementAndGet();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return new DatabaseStatus("1", null);
                },
                DatabaseProblem.DATABASE_UNREACHABLE);
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DatabaseStatus> other = threads.submit(health::current);
            DatabaseStatus silent = DatabaseStatus.broken(DatabaseProblem.DATABASE_UNREACHABLE);
            assertThat(health.current()).isEqualTo(silent);
            assertThat(other.get()).isEqualTo(silent);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(checks).as("nobody starts another one beside it").hasValue(1);
        release.countDown();
        assertThat(health.current().version()).isEqualTo("1");
    }

    @Test
    void takesAFailedCheckForAnError() {
        DatabaseHealth health = new DatabaseHealth(
                () -> {
                    throw new IllegalStateException("broken on purpose");
                },
                DatabaseProblem.DATABASE_BUSY);
        assertThat(health.current().problem()).isEqualTo(DatabaseProblem.DATABASE_ERROR);
    }
}
