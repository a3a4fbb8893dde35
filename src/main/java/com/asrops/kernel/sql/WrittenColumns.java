package com.asrops.kernel.sql;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.sql.types.Folded;
import com.asrops.kernel.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which columns the rows of an entity are written into, for statements that write any entity: those of its own {@code insert},
 * so that nobody lists them twice.
 */
@Component
public class WrittenColumns {

    private final SqlSessionFactory factory;
    private final Map<Class<?>, List<Written>> columns = new ConcurrentHashMap<>();

    WrittenColumns(SqlSessionFactory factory) {
        this.factory = factory;
    }

    /**
     * A column.
     *
     * @param source the component that it is written from
     * @param folded whether it is the component's folded twin
     */
    public record Written(Column source, boolean folded) {

        /** Its name in the table. */
        public String name() {
            return folded ? source.sortName() : source.name();
        }

        /** Its name among the columns of rows. */
        public String property() {
            String component = source.component().getName();
            return folded ? component + "Folded" : component;
        }

        /** What it holds: {@code Long}, {@code String}, {@code LocalDate}. An enum is text. */
        public String kind() {
            return switch (source.type().getSimpleName()) {
                case "long" -> "Long";
                case "int" -> "Integer";
                case "boolean" -> "Boolean";
                case String name -> source.type().isEnum() ? "String" : name;
            };
        }

        /** What it holds for a value of its component. */
        public @Nullable Object of(@Nullable Object value) {
            return folded && value != null ? Folding.fold((String) value) : value;
        }
    }

    public List<Written> of(Entity<?> entity) {
        return columns.computeIfAbsent(entity.type(), absent -> read(entity));
    }

    private List<Written> read(Entity<?> entity) {
        return factory
                .getConfiguration()
                .getMappedStatement(entity.mapperName() + ".insert")
                .getBoundSql(null)
                .getParameterMappings()
                .stream()
                .map(mapping -> written(entity, mapping))
                .toList();
    }

    private static Written written(Entity<?> entity, ParameterMapping mapping) {
        return new Written(
                entity.column(mapping.getProperty().replaceFirst("^row\\.", "")),
                mapping.getTypeHandler() instanceof Folded);
    }

    /** Rows of which there is at least one, by the properties of these columns, the id and the version. */
    public Map<String, List<@Nullable Object>> valuesOf(Entity<?> entity, List<? extends Record> rows) {
        Map<String, List<@Nullable Object>> values = RowColumns.of(rows);
        for (Written column : of(entity)) {
            if (column.folded()) {
                List<@Nullable Object> folded = new ArrayList<>(rows.size());
                rows.forEach(row -> folded.add(column.of(column.source().of(row))));
                values.put(column.property(), folded);
            }
        }
        return values;
    }
}
