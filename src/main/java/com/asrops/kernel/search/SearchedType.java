package com.asrops.kernel.search;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import java.util.List;
import java.util.Locale;

/**
 * A type whose rows are searched.
 *
 * @param entity the rows
 * @param fields the texts that they are searched by
 */
public record SearchedType(Entity<?> entity, List<SearchedField> fields) {

    public String name() {
        return entity.name();
    }

    /** What the schema's enum calls it. */
    public String constant() {
        return constantOf(name());
    }

    /** What the schema's enum calls a type: {@code DAILY_REPORT} for {@code DailyReport}. */
    public static String constantOf(String type) {
        return Column.snakeCase(type).toUpperCase(Locale.ROOT);
    }

    public String table() {
        return entity.table();
    }

    /** The mapper of the rows, which has their row rule. */
    public String mapper() {
        return entity.mapperName();
    }

    /** Whether rows can be taken out of use, and are left out then. */
    public boolean archivable() {
        return entity.columns().containsKey("archivedAt");
    }

    /** What the rows are called by. */
    public List<SearchedField> names() {
        return fields.stream().filter(SearchedField::name).toList();
    }
}
