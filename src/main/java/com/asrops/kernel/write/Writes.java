package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors.Refused;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place that every write passes: one transaction, written whole or not at all. */
@Component
public class Writes {

    private static final Logger log = LoggerFactory.getLogger(Writes.class);

    private final TransactionTemplate transaction;

    Writes(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs a write in a transaction of its own.
     *
     * @param caller who writes
     * @param payload makes the answer of the row that was written and of the errors
     * @param work checks and writes; it tells what the caller did wrong through the errors it is given
     */
    @SuppressWarnings("unchecked") // a conflict carries the current row, of the type that the work returns
    public <T, P> P run(
            Caller caller, BiFunction<@Nullable T, List<UserError>, P> payload, Function<UserErrors, T> work) {
        try {
            T row = transaction.execute(status -> work.apply(new UserErrors()));
            log.debug("{} wrote {}", caller.name(), row);
            return payload.apply(row, List.of());
        } catch (Refused refused) {
            return payload.apply((T) refused.current(), refused.errors());
        } catch (DataAccessException e) {
            return payload.apply(null, List.of(Violations.explain(e)));
        }
    }
}
