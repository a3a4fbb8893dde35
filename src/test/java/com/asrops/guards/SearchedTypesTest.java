package com.asrops.guards;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.search.SearchedField;
import com.asrops.kernel.search.SearchedType;
import com.asrops.kernel.search.SearchedTypes;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps a text that the schema lets be searched from changing unnoticed: each table has triggers, and they look at each of its columns. */
@OnBothDatabases
class SearchedTypesTest {

    private static final String MIGRATION = " (see V022__search.sql), in a new migration of both dialects,"
            + " which also notes the rows that are there: INSERT INTO search_changes (type, row_id) SELECT '%s', id FROM %s";

    private final TestServer server;
    private final Findings findings = new Findings();

    SearchedTypesTest(TestServer server) {
        this.server = server;
    }

    @Test
    void everySearchedTextHasItsTriggers() {
        for (SearchedType type : server.bean(SearchedTypes.class).all()) {
            check(type, type.table(), "AFTER INSERT ON", "'" + type.name() + "'");
            check(type, type.table(), "AFTER DELETE ON", "'" + type.name() + "'");
            for (SearchedField field : type.fields()) {
                SearchedField.Through through = field.through();
                String column = (through == null ? field.column() : through.key()).name();
                check(type, type.table(), "AFTER UPDATE ON", changes(column));
                if (through != null) {
                    check(
                            type,
                            through.target().table(),
                            "AFTER UPDATE ON",
                            changes(field.column().name()));
                }
            }
        }
        findings.mustBeNone("Whatever changes a searched text is noted, on "
                + server.dialect().product() + ".");
    }

    private static String changes(String column) {
        return "(?is)(?=.*\\bOLD\\." + column + "\\b)(?=.*\\bNEW\\." + column + "\\b).*";
    }

    private void check(SearchedType type, String table, String event, String part) {
        findings.check(
                triggers(table).stream()
                        .anyMatch(text -> text.contains(event)
                                && Pattern.compile(part).matcher(text).find()),
                "@search of " + type.name() + ": write a trigger " + event + " " + table + " that has " + part
                        + MIGRATION.formatted(type.name(), type.table()));
    }

    private List<String> triggers(String table) {
        String sql = server.dialect() == Dialect.SQLITE
                ? "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '" + table + "'"
                : "SELECT replace(pg_get_triggerdef(oid), 'public.', '') FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = '"
                        + table + "'::regclass";
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
