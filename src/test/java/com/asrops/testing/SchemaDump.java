package com.asrops.testing;

import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Everything that a schema consists of, line by line, without Flyway's table. Two schemas are equal when their dumps are. */
public final class SchemaDump {

    private static final String IN_PUBLIC =
            " AND n.nspname = 'public' AND c.relname NOT LIKE 'flyway_schema_history%' AND NOT EXISTS"
                    + " (SELECT 1 FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e') ";

    private static final List<String> POSTGRESQL = List.of(
            """
            SELECT 'relation', c.relname, c.relkind, c.relpersistence, c.reloptions, obj_description(c.oid, 'pg_class'),
                CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')""" + IN_PUBLIC + "ORDER BY c.relname",
            """
            SELECT 'column', c.relname, row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum), a.attname,
                format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
                a.attidentity, a.attgenerated, l.collname
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                LEFT JOIN pg_collation l ON l.oid = a.attcollation
            WHERE c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped""" + IN_PUBLIC + "ORDER BY c.relname, a.attnum",
            """
            SELECT 'constraint', c.relname, k.conname, pg_get_constraintdef(k.oid)
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE TRUE""" + IN_PUBLIC + "ORDER BY c.relname, k.conname",
            """
            SELECT 'index', pg_get_indexdef(i.indexrelid), i.indisvalid
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE TRUE""" + IN_PUBLIC + "ORDER BY i.indexrelid::regclass::text",
            """
            SELECT 'trigger', pg_get_triggerdef(t.oid)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal""" + IN_PUBLIC + "ORDER BY c.relname, t.tgname",
            """
            SELECT 'function', pg_get_functiondef(p.oid)
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = 'public' AND p.prokind <> 'a'
                AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
            ORDER BY p.oid::regprocedure::text""",
            """
            SELECT 'type', t.typname, t.typtype, pg_get_constraintdef(k.oid),
                (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_constraint k ON k.contypid = t.oid
            WHERE n.nspname = 'public' AND t.typtype IN ('e', 'd')
                AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = t.oid AND e.deptype = 'e')
            ORDER BY t.typname""",
            "SELECT 'extension', extname, extversion FROM pg_extension ORDER BY extname",
            "SELECT 'schema', nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY nspname");

    /** Its internal tables and indexes follow from the others, or cannot be dropped. */
    private static final String SQLITE = """
            SELECT type, name, tbl_name, sql FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> 'flyway_schema_history'
            ORDER BY type, name""";

    private SchemaDump() {}

    public static List<String> of(Connection connection, Dialect dialect) {
        if (dialect == Dialect.SQLITE) {
            return Rows.query(connection, SQLITE).stream()
                    .map(SchemaDump::normal)
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        POSTGRESQL.forEach(sql -> lines.addAll(Rows.query(connection, sql)));
        return lines;
    }

    /** A table that was rebuilt and renamed has its name in quotes. */
    private static String normal(String line) {
        return line.replaceAll("--[^\n]*", "")
                .replaceAll("\"(\\w+)\"", "$1")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([(),]) ?", "$1");
    }
}
