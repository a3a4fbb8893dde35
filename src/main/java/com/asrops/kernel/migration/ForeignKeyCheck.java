package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Ends each migration of a SQLite database, which runs with foreign keys off, inside its transaction. */
final class ForeignKeyCheck implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            require(context.getConnection(), context.getMigrationInfo().getScript());
        } catch (SQLException e) {
            throw new FlywaySqlException("The foreign keys could not be checked", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "foreign-key-check";
    }

    /**
     * Checks that every row's parent exists.
     *
     * @throws StartupException when one does not; the caller rolls back
     */
    static void require(Connection connection, String script) throws SQLException {
        Set<String> broken = new TreeSet<>();
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (result.next()) {
                rows++;
                broken.add(result.getString("table") + " → " + result.getString("parent"));
            }
        }
        if (rows > 0) {
            throw new StartupException(script + " would leave " + rows + " rows whose parent does not exist ("
                    + String.join(", ", broken) + "), so it was rolled back: mend the file or those rows.");
        }
    }
}
