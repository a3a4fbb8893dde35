package com.asrops.guards;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a record component is kept in each database, and the statement that adds it. */
final class ColumnTypes {

    private ColumnTypes() {}

    /** The type as the database's catalog names it. */
    static String of(Column column, Dialect dialect) {
        boolean sqlite = dialect == Dialect.SQLITE;
        return switch (kind(column)) {
            case "long", "Long" -> sqlite ? "INTEGER" : "bigint";
            case "int", "Integer" -> sqlite ? "INTEGER" : "integer";
            case "boolean", "Boolean" -> sqlite ? "INTEGER" : "boolean";
            case "BigDecimal" -> sqlite ? "INTEGER" : "numeric";
            case "LocalDate" -> sqlite ? "TEXT" : "date";
            case "LocalTime" -> sqlite ? "TEXT" : "time without time zone";
            case "Instant" -> sqlite ? "TEXT" : "timestamp with time zone";
            case "String", "enum" -> sqlite ? "TEXT" : "text";
            default ->
                throw new IllegalStateException("Teach " + ColumnTypes.class + " how " + column.type() + " is kept");
        };
    }

    private static String kind(Column column) {
        return column.type().isEnum() ? "enum" : column.type().getSimpleName();
    }

    /** The statements that add the columns of a component, ready to paste into the migrations of both dialects. */
    static String added(Entity<?> entity, Column column) {
        return Arrays.stream(Dialect.values())
                .map(dialect -> "\n      db/migration/" + dialect.folder() + ": ALTER TABLE " + entity.table()
                        + " ADD COLUMN " + definition(entity, column, dialect) + ";")
                .collect(Collectors.joining());
    }

    /** The statements that add the folded twin by which a text is searched and sorted. */
    static String addedTwin(Entity<?> entity, Column column) {
        String null_ = column.nullable() ? ";" : " NOT NULL DEFAULT '';";
        return "\n      db/migration/sqlite: ALTER TABLE " + entity.table() + " ADD COLUMN " + column.name()
                + "_folded TEXT"
                + null_ + "\n      db/migration/postgresql: ALTER TABLE " + entity.table() + " ADD COLUMN "
                + column.name()
                + "_folded TEXT COLLATE \"C\"" + null_
                + "\n      and write it in the insert and update of both mappers: #{row."
                + column.component().getName() + ",typeHandler=Folded}";
    }

    private static String definition(Entity<?> entity, Column column, Dialect dialect) {
        boolean sqlite = dialect == Dialect.SQLITE;
        String type = of(column, dialect).toUpperCase(java.util.Locale.ROOT);
        String full = type.equals("NUMERIC") ? "NUMERIC(19, " + column.scale() + ")" : type;
        Entity<?> target = ServedSchema.relations().targetOf(entity, column);
        String reference = target == null ? "" : " REFERENCES " + target.table() + " (id)";
        // A reference to no row is wrong, so what existing rows refer to is for the writer of the migration to say.
        String null_ = column.nullable() || target != null ? "" : " NOT NULL DEFAULT " + initial(column, dialect);
        return column.name() + " " + full + null_ + reference + check(column, sqlite);
    }

    private static String initial(Column column, Dialect dialect) {
        return switch (kind(column)) {
            case "boolean", "Boolean" -> dialect == Dialect.SQLITE ? "0" : "FALSE";
            case "LocalDate" -> "'1970-01-01'";
            case "LocalTime" -> "'00:00'";
            case "Instant" -> "'1970-01-01T00:00:00.000000Z'";
            case "String" -> "''";
            case "enum" -> "'" + column.type().getEnumConstants()[0] + "'";
            default -> "0";
        };
    }

    private static String check(Column column, boolean sqlite) {
        String name = column.name();
        return switch (kind(column)) {
            case "enum" ->
                Arrays.stream(column.type().getEnumConstants())
                        .map(constant -> "'" + constant + "'")
                        .collect(Collectors.joining(", ", " CHECK (" + name + " IN (", "))"));
            case "boolean", "Boolean" -> sqlite ? " CHECK (" + name + " IN (0, 1))" : "";
            case "LocalDate" -> sqlite ? " CHECK (" + name + " IS date(" + name + "))" : "";
            case "LocalTime" -> sqlite ? " CHECK (" + name + " IS strftime('%H:%M', " + name + "))" : "";
            default -> "";
        };
    }
}
