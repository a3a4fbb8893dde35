package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors.Refused;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place that every write passes: one transaction, written whole or not at all, with what the audit keeps of it. */
@Component
public class Writes {

    private static final Logger log = LoggerFactory.getLogger(Writes.class);

    private final TransactionTemplate transaction;
    private final Audit audit;

    Writes(PlatformTransactionManager transactions, Audit audit) {
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * Runs a write in a transaction of its own.
     *
     * @param caller who writes
     * @param work checks and writes; it tells what the caller did wrong through the errors it is given
     */
    @SuppressWarnings("unchecked") // a conflict carries the current row, of the type that the work returns
    public <T> Payload<T> run(Caller caller, Function<UserErrors, T> work) {
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
}
