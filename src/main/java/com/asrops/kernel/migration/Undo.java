package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;

/** The way down, which Flyway has in its paid editions only. */
final class Undo implements Change {

    private final Session session;
    private final Scripts scripts;
    private final Function<History, String> target;
    private List<MigrationStatus> plan = List.of();

    /** Everything above the target will be undone. */
    Undo(Session session, Scripts scripts, Function<History, String> target) {
        this.session = session;
        this.scripts = scripts;
        this.target = target;
    }

    @Override
    public List<String> plan(History before) {
        plan = before.appliedAbove(target.apply(before));
        for (MigrationStatus status : plan) {
            if (!status.hasWayDown()) {
                throw new StartupException("V" + status.version() + " has no way down in this program, so nothing "
                        + "was undone: add the undo file of " + status.script()
                        + ", or use the program that applied it.");
            }
        }
        return plan.stream().map(MigrationStatus::version).toList();
    }

    @Override
    public void run() throws SQLException, IOException {
        for (MigrationStatus status : plan) {
            session.inTransaction(() -> run(status));
        }
    }

    private void run(MigrationStatus status) throws SQLException, IOException {
        if (session.mapper().forget(status.version()) != 1) {
            throw new StartupException("V" + status.version() + " is not the newest version, so it was not undone.");
        }
        String name = "U" + status.script().substring(1);
        try {
            execute(scripts.undoText(status.script()));
        } catch (SQLException e) {
            throw new StartupException(name + " failed and was rolled back: " + Failures.line(e), e);
        }
        if (session.dialect() == Dialect.SQLITE) {
            ForeignKeyCheck.require(session.connection(), name);
        }
    }

    /** Both drivers hand the whole script to the database's own parser this way, bodies of triggers and functions too. */
    private void execute(String script) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            if (session.dialect() == Dialect.SQLITE) {
                statement.executeUpdate(script);
            } else {
                statement.execute(script);
            }
        }
    }
}
