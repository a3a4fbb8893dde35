package com.asrops.kernel.sql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.query.PageQuery;
import com.asrops.kernel.query.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the text that a statement has for pages of one shape: the same conditions, orders and parents with whatever
 * values, asked by callers of one role. Making it anew for each request costs more than reading a row by its id.
 */
final class ShapeCachingSource implements SqlSource {

    private static final int SHAPES = 200;

    /** What the loops of a statement call their items: a text that holds one belongs to its values. */
    private static final String ITEM = "__frch_";

    private final Configuration configuration;
    private final SqlSource source;
    private final Cache<Shape, Text> texts =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

    ShapeCachingSource(Configuration configuration, SqlSource source) {
        this.configuration = configuration;
        this.source = source;
    }

    private record Text(String sql, List<ParameterMapping> parameters) {}

    /** All that the text depends on. */
    private record Shape(
            List<Object> where,
            List<PageQuery.Join> joins,
            List<Object> position,
            List<PageQuery.OrderBy> order,
            @Nullable String parent,
            Caller.Role role,
            boolean teamMember) {

        static Shape of(PageQuery query, Caller caller) {
            return new Shape(
                    query.where().stream().map(Shape::of).toList(),
                    query.joins(),
                    query.position().stream().map(Shape::of).toList(),
                    query.order(),
                    query.parent(),
                    caller.role(),
                    caller.teamMemberId() != null);
        }

        private static Object of(Token token) {
            return switch (token.value()) {
                case Token.Related related -> new Token(token.kind(), null, related);
                case Token.Row row -> new Token(token.kind(), null, row.columns());
                case null, default -> new Token(token.kind(), token.column(), null);
            };
        }
    }

    @Override
    public BoundSql getBoundSql(Object parameter) {
        if (!(parameter instanceof Map<?, ?> named
                && named.containsKey("q")
                && named.get("q") instanceof PageQuery query
                && named.get("caller") instanceof Caller caller)) {
            return source.getBoundSql(parameter);
        }
        Shape shape = Shape.of(query, caller);
        Text text = texts.getIfPresent(shape);
        if (text == null) {
            BoundSql made = source.getBoundSql(parameter);
            if (made.getParameterMappings().stream()
                    .anyMatch(each -> each.getProperty().startsWith(ITEM))) {
                return made;
            }
            text = new Text(made.getSql(), made.getParameterMappings());
            texts.put(shape, text);
        }
        return new BoundSql(configuration, text.sql(), text.parameters(), parameter);
    }
}
