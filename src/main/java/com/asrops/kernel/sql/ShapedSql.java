package com.asrops.kernel.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** A remembered text with the values of one request, which are set by the paths that were found when the text was made. */
final class ShapedSql extends BoundSql implements ParameterHandler {

    /** A placeholder: where its value lies, and how it is set. */
    private record Placeholder(
            ValuePath path,
            TypeHandler<Object> handler,
            @Nullable JdbcType type) {

        @SuppressWarnings("unchecked") // MyBatis chose it for whatever is there
        static Placeholder of(ParameterMapping mapping) {
            return new Placeholder(
                    ValuePath.of(mapping.getProperty()),
                    (TypeHandler<Object>) mapping.getTypeHandler(),
                    mapping.getJdbcType());
        }
    }

    /** What is the same for all requests. */
    record Text(String sql, List<ParameterMapping> mappings, List<Placeholder> placeholders) {

        static Text of(BoundSql sql) {
            List<ParameterMapping> mappings = sql.getParameterMappings();
            return new Text(
                    sql.getSql(),
                    mappings,
                    mappings.stream().map(Placeholder::of).toList());
        }
    }

    private final Text text;
    private final JdbcType typeOfNull;

    ShapedSql(Configuration configuration, Text text, Object parameters) {
        super(configuration, text.sql, text.mappings, parameters);
        this.text = text;
        this.typeOfNull = configuration.getJdbcTypeForNull();
    }

    @Override
    public void setParameters(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Placeholder placeholder : text.placeholders) {
            Object value = placeholder.path.in(getParameterObject());
            JdbcType type = value == null && placeholder.type == null ? typeOfNull : placeholder.type;
            placeholder.handler.setParameter(statement, position++, value, type);
        }
    }
}
