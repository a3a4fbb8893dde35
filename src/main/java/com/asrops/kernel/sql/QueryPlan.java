package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.executor.statement.StatementHandler;

/** Asks a database how it goes about a statement with the values that are bound to it. */
record QueryPlan(Dialect dialect) {

    List<String> of(StatementHandler handler, Connection connection) throws SQLException {
        String sql = dialect.explain() + handler.getBoundSql().getSql();
        try (PreparedStatement explain = connection.prepareStatement(sql)) {
            handler.parameterize(explain);
            try (ResultSet lines = explain.executeQuery()) {
                return dialect == Dialect.SQLITE ? indented(lines) : plain(lines);
            }
        }
    }

    private static List<String> plain(ResultSet lines) throws SQLException {
        List<String> plan = new ArrayList<>();
        while (lines.next()) {
            plan.add(lines.getString(1));
        }
        return plan;
    }

    /** SQLite numbers its steps, and each names the step that it is a part of. */
    private static List<String> indented(ResultSet steps) throws SQLException {
        List<String> plan = new ArrayList<>();
        Map<Integer, Integer> depths = new HashMap<>(Map.of(0, 0));
        while (steps.next()) {
            int depth = depths.getOrDefault(steps.getInt("parent"), 0);
            depths.put(steps.getInt("id"), depth + 1);
            plan.add("  ".repeat(depth) + steps.getString("detail"));
        }
        return plan;
    }
}
