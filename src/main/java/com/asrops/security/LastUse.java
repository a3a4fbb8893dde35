package com.asrops.security;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When keys were last used: noted in memory while requests are answered, and written once a minute for all of them. */
@Component
class LastUse implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LastUse.class);
    private static final long MILLISECONDS = 60_000;

    private final Set<Long> used = ConcurrentHashMap.newKeySet();
    private final CredentialMapper credentials;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LastUse(CredentialMapper credentials, PlatformTransactionManager transactions, Clock clock) {
        this.credentials = credentials;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void note(@Nullable Long keyId) {
        if (keyId != null) {
            used.add(keyId);
        }
    }

    @Scheduled(initialDelay = MILLISECONDS, fixedDelay = MILLISECONDS)
    void write() {
        List<Long> ids = List.copyOf(used);
        if (ids.isEmpty()) {
            return;
        }
        used.removeAll(ids);
        try {
            transaction.executeWithoutResult(
                    status -> credentials.markUsed(ids, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (RuntimeException e) {
            used.addAll(ids); // for the next time
            log.warn("The last use of {} keys could not be written: {}", ids.size(), e.getMessage());
        }
    }

    @Override
    public void destroy() {
        write();
    }
}
