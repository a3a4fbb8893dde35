package com.asrops.testing;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many rows in every table, made from the catalog, so that a new table needs no sample of its own. Their ids count from 1; all
 * columns are filled; references go round among the first so many rows of the other table. Nothing is archived, and no timecard
 * corrects another, which each does once at most.
 */
public final class ManyRows {

    private static final Map<Dialect, String> COLUMNS = Map.of(Dialect.SQLITE, """
            SELECT name, lower(type), name IN (SELECT "from" FROM pragma_foreign_key_list('%1$s')), "notnull" OR pk > 0
            FROM pragma_table_xinfo('%1$s') WHERE hidden = 0 AND name NOT IN ('archived_at', 'corrects_id')""", Dialect.POSTGRESQL, """
            SELECT a.attname, format_type(a.atttypid, NULL), EXISTS (SELECT 1 FROM pg_constraint f
                WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND a.attnum = ANY (f.conkey))::int,
                a.attnotnull::int
            FROM pg_attribute a WHERE a.attrelid = '%1$s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = '' AND a.attidentity <> 'a' AND a.attname NOT IN ('archived_at', 'corrects_id')""");

    private static final Map<Dialect, String> CHECKS = Map.of(
            Dialect.SQLITE, "SELECT sql FROM sqlite_schema WHERE name = '%s'",
            Dialect.POSTGRESQL, "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '%s'::regclass");

    private static final String FILLED_BY_TRIGGERS = "search_changes";

    /** Lead to rows by no foreign key. */
    private static final Set<String> REFERENCES = Set.of("import_batch_id");

    private final Connection connection;
    private final Dialect dialect;
    private final int rows;
    private final int referred;

    private ManyRows(Connection connection, Dialect dialect, int rows, int referred) {
        this.connection = connection;
        this.dialect = dialect;
        this.rows = rows;
        this.referred = referred;
    }

    /**
     * Fills the empty tables of a server.
     *
     * @param rows how many each table gets
     * @param referred how many of them are referred to
     */
    public static void fill(TestServer server, int rows, int referred) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            new ManyRows(connection, server.dialect(), rows, referred).fillAll();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Parents first: a table waits until those that it refers to have rows, and is made fit only when nothing else goes. */
    private void fillAll() {
        Map<String, String> left = new LinkedHashMap<>();
        SampleRows.counts(connection, dialect).forEach((table, count) -> left.put(table, "never tried"));
        left.remove(FILLED_BY_TRIGGERS);
        while (insertSome(left)) {
            left.values().removeIf(String::isEmpty);
        }
        if (!left.isEmpty()) {
            throw new AssertionError(
                    "No row that is made from the catalog fits: teach " + ManyRows.class + ": " + left);
        }
    }

    /** All columns first; where they exclude each other, the required ones; where numbers must differ, other numbers. */
    private boolean insertSome(Map<String, String> left) {
        for (boolean all : new boolean[] {true, false}) {
            for (String number : List.of("1", "i")) {
                left.replaceAll((table, problem) -> insert(table, all, number));
                if (left.containsValue("")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Inserts the rows of a table, and says what was wrong, or nothing. */
    private String insert(String table, boolean all, String number) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int references = 0;
        String checks =
                String.join("\n", Rows.query(connection, CHECKS.get(dialect).formatted(table)));
        for (String row : Rows.query(connection, COLUMNS.get(dialect).formatted(table))) {
            String[] column = row.split(" \\| ");
            if (all || column[3].equals("1")) {
                names.add(column[0]);
                values.add(
                        column[2].equals("1") || REFERENCES.contains(column[0])
                                // Each next reference is shifted by one a round, so that pairs of them differ.
                                ? "(i - 1 + " + references++ + " * ((i - 1) / " + referred + ")) % " + referred + " + 1"
                                : new RowExpression(dialect, column[0], column[1], checks, number).sql());
            }
        }
        return run("WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < " + rows
                + ") INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT " + String.join(", ", values)
                + " FROM numbers");
    }

    private String run(String insert) {
        try {
            Rows.execute(connection, insert);
            return "";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getCause());
        }
    }
}
