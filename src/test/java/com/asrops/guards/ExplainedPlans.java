package com.asrops.guards;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a database would run a statement, told without its values and whatever the number of rows. PostgreSQL is told that
 * sorting and reading whole tables is dear: where it still does so, no index spares it.
 */
final class ExplainedPlans {

    private static final List<String> DEAR = List.of("enable_seqscan", "enable_sort", "enable_incremental_sort");

    private final TestServer server;

    ExplainedPlans(TestServer server) {
        this.server = server;
    }

    /** The lines of a statement's plan; those of subqueries are indented. */
    List<String> of(String sql) {
        try (Connection connection = connect()) {
            return server.dialect() == Dialect.SQLITE
                    ? Rows.query(connection, "EXPLAIN QUERY PLAN " + sql).stream()
                            .map(row -> row.split(" \\| ", 4))
                            .map(row -> (row[1].equals("0") ? "" : "  ") + row[3])
                            .toList()
                    : generic(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        if (server.dialect() == Dialect.SQLITE) {
            return server.bean(Database.class).writer().getConnection();
        }
        DatabaseUrl url = server.bean(DatabaseUrl.class);
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(url.user()));
        properties.setProperty("password", String.valueOf(url.password()));
        // The other modes send parameters, of which there are none here.
        properties.setProperty("preferQueryMode", "simple");
        Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties);
        DEAR.forEach(setting -> Rows.execute(connection, "SET " + setting + " = off"));
        return connection;
    }

    /** The plan that a prepared statement keeps for whatever values come; all versions of PostgreSQL tell it this way. */
    private static List<String> generic(Connection connection, String sql) {
        int[] parameters = {0};
        // A parameter has to be told its type where a function takes several.
        String numbered = Pattern.compile("(unnest\\()?\\?")
                .matcher(sql)
                .replaceAll(found -> found.group(1) == null
                        ? "\\$" + ++parameters[0]
                        : "unnest(\\$" + ++parameters[0] + "::bigint[]");
        Rows.execute(connection, "SET plan_cache_mode = force_generic_plan");
        Rows.execute(connection, "PREPARE explained AS " + numbered);
        String values = parameters[0] == 0 ? "" : "(" + "NULL, ".repeat(parameters[0] - 1) + "NULL)";
        return Rows.query(connection, "EXPLAIN (COSTS off) EXECUTE explained" + values);
    }

    /** Whether rows are found by a column through an index. */
    static boolean searches(List<String> plan, String column) {
        Pattern search = Pattern.compile(
                "SEARCH \\w+ USING .*\\(" + column + "=\\?|Index Cond: \\(+(\\w+\\.)?" + column + " = ");
        return plan.stream().anyMatch(line -> search.matcher(line).find());
    }

    /** Whether rows are sorted, and not read in their order. */
    static boolean sorts(List<String> plan) {
        return plan.stream().anyMatch(line -> line.matches(".*\\bSort\\b.*|.*\\bUSE TEMP B-TREE FOR\\b.*"));
    }

    /** Whether the rows of a parent are sorted; the pages of all parents together may be. */
    static boolean sortsInside(List<String> plan) {
        return sorts(plan.stream().filter(line -> line.startsWith(" ")).toList());
    }

    static String print(List<String> plan) {
        return plan.stream().map(line -> "\n        " + line).collect(Collectors.joining());
    }
}
