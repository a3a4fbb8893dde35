package com.asrops.kernel.page;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.query.Token;
import com.asrops.kernel.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition "after this row" or "before this row" in an order where NULLs come last in both directions. */
final class KeysetPosition {

    private final List<SortTerm> order;
    private final List<@Nullable Object> values;
    private final boolean backward;
    private final List<Token> tokens = new ArrayList<>();

    private KeysetPosition(List<SortTerm> order, List<@Nullable Object> values, boolean backward) {
        this.order = order;
        this.values = values;
        this.backward = backward;
    }

    static List<Token> of(List<SortTerm> order, List<@Nullable Object> values, boolean backward, Dialect dialect) {
        List<@Nullable Object> sqlValues = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Object value = values.get(i);
            sqlValues.add(value == null ? null : SqlValue.of(order.get(i).column(), value, dialect));
        }
        KeysetPosition position = new KeysetPosition(order, sqlValues, backward);
        if (position.isUniform()) {
            position.addRowComparison();
        } else {
            position.addExpanded();
        }
        return position.tokens;
    }

    /** One comparison of whole rows is served by an index from its first column on, but knows no NULL, one way and one table. */
    private boolean isUniform() {
        Direction first = order.getFirst().direction();
        return order.stream()
                .allMatch(term -> term.direction() == first && !term.nullable() && term.relation() == null);
    }

    private void addRowComparison() {
        List<Object> present = new ArrayList<>();
        values.forEach(value -> present.add(java.util.Objects.requireNonNull(value)));
        List<String> columns = order.stream().map(SortTerm::expression).toList();
        tokens.add(new Token(
                ascends(order.getFirst()) ? Kind.ROW_GT : Kind.ROW_LT, null, new Token.Row(columns, present)));
    }

    /** {@code a > 1 OR (a = 1 AND (b > 2 OR (b = 2 AND ...)))}, nested so that each term is written once or twice. */
    private void addExpanded() {
        addRange(order.getFirst(), values.getFirst());
        for (int i = 0; i < order.size(); i++) {
            tokens.add(Token.of(Kind.OPEN));
            addBeyond(order.get(i), values.get(i));
            if (i < order.size() - 1) {
                tokens.add(Token.of(Kind.OR));
                addEqual(order.get(i), values.get(i));
                tokens.add(Token.of(Kind.AND));
            }
        }
        order.forEach(term -> tokens.add(Token.of(Kind.CLOSE)));
    }

    /** Says again of the first term what the rest implies, in words that an index understands. */
    private void addRange(SortTerm first, @Nullable Object value) {
        if (value != null && !(first.nullable() && !backward)) {
            tokens.add(new Token(ascends(first) ? Kind.GTE : Kind.LTE, first.expression(), value));
            tokens.add(Token.of(Kind.AND));
        }
    }

    private void addEqual(SortTerm term, @Nullable Object value) {
        tokens.add(new Token(value == null ? Kind.IS_NULL : Kind.EQ, term.expression(), value));
    }

    private void addBeyond(SortTerm term, @Nullable Object value) {
        if (value == null) {
            // NULLs are last: nothing comes after them, every value comes before them.
            tokens.add(backward ? new Token(Kind.IS_NOT_NULL, term.expression(), null) : Token.of(Kind.FALSE));
            return;
        }
        tokens.add(new Token(ascends(term) ? Kind.GT : Kind.LT, term.expression(), value));
        if (term.nullable() && !backward) {
            tokens.add(Token.of(Kind.OR));
            tokens.add(new Token(Kind.IS_NULL, term.expression(), null));
        }
    }

    private boolean ascends(SortTerm term) {
        return (term.direction() == Direction.ASC) != backward;
    }
}
