package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors.Refused;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that every write passes: one transaction, written whole or not at all, with what the audit keeps of it. One
 * that meets other writers is begun anew.
 */
@Component
public class Writes {

    private static final Logger log = LoggerFactory.getLogger(Writes.class);
    private static final int ATTEMPTS = 4;

    /** Milliseconds: before the second attempt at most so many, before each next one at most twice as many. */
    private static final long LONGEST_PAUSE = 30;

    private final TransactionTemplate transaction;
    private final Audit audit;

    Writes(PlatformTransactionManager transactions, Audit audit) {
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * Runs a write in a transaction of its own, and once more when other writers were in its way: with nothing of what it did
     * before but what the work itself keeps elsewhere. No statement of it is sent after the time of the request, so that
     * it is not begun again for ever.
     *
     * @param caller who writes
     * @param work checks and writes; it tells what the caller did wrong through the errors it is given
     * @throws TryAgainException when other writers were in its way each time
     */
    public <T> Payload<T> run(Caller caller, Function<UserErrors, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(caller, work);
            } catch (RuntimeException e) {
                if (!Violations.isPassing(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new TryAgainException(e);
                }
                log.debug("{} has met other writers, attempt {} of {}", caller.name(), attempt, ATTEMPTS, e);
                pause(attempt, e);
            }
        }
    }

    @SuppressWarnings("unchecked") // a conflict carries the current row, of the type that the work returns
    private <T> Payload<T> once(Caller caller, Function<UserErrors, T> work) {
        try {
            T row = transaction.execute(status -> audit.during(caller, () -> work.apply(new UserErrors())));
            log.debug("{} wrote {}", caller.name(), row);
            return new Payload<>(row, List.of());
        } catch (Refused refused) {
            return new Payload<>((T) refused.current(), refused.errors());
        } catch (DataAccessException e) {
            return new Payload<>(null, List.of(Violations.explain(e)));
        }
    }

    /** Of random length, so that two who have met do not meet again. */
    private static void pause(int attempt, RuntimeException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE << (attempt - 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
