package com.asrops.kernel.sql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.query.Columns;
import com.asrops.kernel.query.PageQuery;
import com.asrops.kernel.query.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the text that a statement has for reads of one shape: the same columns, conditions, orders and parents with
 * whatever values, asked by callers of one role. Making it anew for each request costs more than reading a row by its id.
 */
final class ShapeCachingSource implements SqlSource {

    private static final int SHAPES = 200;

    /** What the loops of a statement call their items: a text that holds one belongs to its values. */
    private static final String ITEM = "__frch_";

    private final Configuration configuration;
    private final SqlSource source;
    private final Cache<Shape, ShapedSql.Text> texts =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

    ShapeCachingSource(Configuration configuration, SqlSource source) {
        this.configuration = configuration;
        this.source = source;
    }

    /** All that the text depends on. */
    private record Shape(
            @Nullable Columns columns,
            boolean oneId,
            @Nullable Page page,
            Caller.Role role,
            boolean teamMember) {}

    private record Page(
            List<Object> where,
            List<PageQuery.Join> joins,
            List<Object> position,
            List<PageQuery.OrderBy> order,
            @Nullable String parent) {

        static Page of(PageQuery query) {
            return new Page(
                    query.where().stream().map(Page::of).toList(),
                    query.joins(),
                    query.position().stream().map(Page::of).toList(),
                    query.order(),
                    query.parent());
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
        Shape shape = parameter instanceof Map<?, ?> named ? shapeOf(named) : null;
        if (shape == null) {
            return source.getBoundSql(parameter);
        }
        ShapedSql.Text text = texts.getIfPresent(shape);
        if (text == null) {
            BoundSql made = source.getBoundSql(parameter);
            if (made.getParameterMappings().stream()
                    .anyMatch(each -> each.getProperty().startsWith(ITEM))) {
                return made;
            }
            text = ShapedSql.Text.of(made);
            texts.put(shape, text);
        }
        return new ShapedSql(configuration, text, parameter);
    }

    /** Null for a statement that reads neither a page nor rows by their ids. */
    private static @Nullable Shape shapeOf(Map<?, ?> parameters) {
        Columns columns = parameters.containsKey("columns") ? (Columns) parameters.get("columns") : null;
        PageQuery query = parameters.containsKey("q") ? (PageQuery) parameters.get("q") : null;
        if (columns == null && query == null || !(parameters.get("caller") instanceof Caller caller)) {
            return null;
        }
        boolean oneId = parameters.containsKey("ids") && ((Collection<?>) parameters.get("ids")).size() == 1;
        return new Shape(
                columns, oneId, query == null ? null : Page.of(query), caller.role(), caller.teamMemberId() != null);
    }
}
