package com.asrops.kernel.change;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.database.OwnConnection;
import com.asrops.kernel.write.ChangeSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes other servers of a PostgreSQL database when this one has changed something, and is woken by them. A notice comes after the
 * commit, and one for all commits of a tenth of a second: within the transactions themselves PostgreSQL would let only one of
 * those that notify commit at a time. What gets lost so is found by those who follow, as they look every few seconds anyway.
 */
@Component
public final class ChangeNotices implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChangeNotices.class);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final int LOOKS_AFTER = 10_000; // ms without a notice, at whether the connection is alive
    private static final int PATIENCE = 2; // s

    private final ChangeMapper mapper;
    private final ChangeSignal signal;
    private final Database database;
    private final AtomicBoolean listening = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable Connection connection;

    ChangeNotices(ChangeMapper mapper, ChangeSignal signal, Database database) {
        this.mapper = mapper;
        this.signal = signal;
        this.database = database;
        if (database.url().dialect() == Dialect.POSTGRESQL) {
            Thread.ofVirtual().name("change-announcer").start(this::announceAll);
        }
    }

    /** Listens from now on, with a connection that is kept: called when somebody begins to follow. */
    public void listen() {
        if (database.url().dialect() == Dialect.POSTGRESQL && listening.compareAndSet(false, true)) {
            Thread.ofVirtual().name("change-listener").start(this::listenAll);
        }
    }

    private void announceAll() {
        long announced = 0;
        try {
            while (!closed) {
                long commits = signal.awaitCommit(announced);
                if (commits != announced && !closed) {
                    announce();
                    announced = commits;
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce() {
        try {
            mapper.announce();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Other servers are not told of a change, and will find it by themselves", e);
        }
    }

    private void listenAll() {
        while (!closed) {
            try (Connection own = OwnConnection.to(database, "changes");
                    Statement statement = own.createStatement()) {
                connection = own;
                statement.execute("LISTEN asr_changes");
                signal.heard(); // there may have been something before
                hear(own);
            } catch (SQLException e) {
                if (!closed) {
                    log.debug("The connection on which changes of other servers are heard is gone", e);
                    sleep();
                }
            }
        }
    }

    private void hear(Connection own) throws SQLException {
        PGConnection notices = own.unwrap(PGConnection.class);
        while (!closed && own.isValid(PATIENCE)) {
            PGNotification[] heard = notices.getNotifications(LOOKS_AFTER);
            if (heard != null && heard.length > 0) {
                signal.heard();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(RECONNECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        signal.heard();
        Connection own = connection;
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("The connection for notices could not be closed", e);
            }
        }
    }
}
