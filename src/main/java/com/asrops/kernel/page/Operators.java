package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.query.Token;
import com.asrops.kernel.query.Token.Kind;
import com.asrops.kernel.text.Folding;
import com.asrops.kernel.text.StorableText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of one field of a filter: {@code {gte: 1, lt: 5}}. */
final class Operators {

    private static final int MAX_VALUES = 1_000;

    /** SQLite takes no pattern of more than 50,000 bytes, and one character may fold into 36 of them. */
    private static final int MAX_SEARCHED = 1_000;

    private static final int MAX_QUOTED = 50;

    private Operators() {}

    static void add(
            List<Token> tokens,
            String expression,
            Entity<?> entity,
            Column column,
            Map<String, Object> operators,
            Dialect dialect) {
        tokens.add(Token.of(Kind.OPEN));
        tokens.add(Token.of(Kind.TRUE));
        operators.forEach((operator, operand) -> {
            tokens.add(Token.of(Kind.AND));
            tokens.add(token(operator, expression, entity, column, operand, dialect));
        });
        tokens.add(Token.of(Kind.CLOSE));
    }

    private static Token token(
            String operator,
            String expression,
            Entity<?> entity,
            Column column,
            @Nullable Object operand,
            Dialect dialect) {
        if (operand == null) {
            throw new InputException("NULL_OPERAND", operator + " takes a value; to find rows without one use isNull.");
        }
        return switch (operator) {
            case "isNull" -> new Token((Boolean) operand ? Kind.IS_NULL : Kind.IS_NOT_NULL, expression, null);
            case "contains" -> new Token(Kind.CONTAINS, expression + "_folded", pattern(searched(operand)));
            case "startsWith" -> startsWith(expression + "_folded", Folding.fold(searched(operand)));
            case "in", "nin" -> list(operator, expression, entity, column, (List<?>) operand, dialect);
            default ->
                new Token(
                        Kind.valueOf(operator.toUpperCase(java.util.Locale.ROOT)),
                        expression,
                        value(entity, column, operand, dialect));
        };
    }

    /** Nothing is in an empty list, whose type no database could tell. */
    private static Token list(
            String operator, String expression, Entity<?> entity, Column column, List<?> operands, Dialect dialect) {
        boolean in = operator.equals("in");
        if (operands.isEmpty()) {
            return Token.of(in ? Kind.FALSE : Kind.TRUE);
        }
        if (operands.size() > MAX_VALUES) {
            throw new InputException(
                    "FILTER_TOO_LARGE",
                    operator + " takes at most " + MAX_VALUES
                            + " values: ask in several parts, or by what they share.");
        }
        List<Object> values = operands.stream()
                .map(each -> value(entity, column, each, dialect))
                .toList();
        return new Token(in ? Kind.IN : Kind.NOT_IN, expression, values);
    }

    /** A LIKE pattern for text anywhere, in which the text's own wildcards stand for themselves. */
    private static String pattern(String text) {
        return "%" + Folding.fold(text).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** A range, because an index serves a range on both databases, whatever the prefix. */
    private static Token startsWith(String column, String prefix) {
        return new Token(
                Kind.STARTS_WITH, column, List.of(prefix, prefix + Character.toString(Character.MAX_CODE_POINT)));
    }

    private static Object value(Entity<?> entity, Column column, Object operand, Dialect dialect) {
        if (column.name().equals("id")) {
            return idOf(entity, (String) operand);
        }
        return operand instanceof String ? text(operand) : SqlValue.of(column, operand, dialect);
    }

    private static String searched(Object operand) {
        String text = text(operand);
        if (text.length() > MAX_SEARCHED) {
            throw new InputException(
                    "FILTER_TOO_LARGE",
                    "Search for at most " + MAX_SEARCHED + " characters: a part of the text is enough.");
        }
        return text;
    }

    private static String text(Object operand) {
        String text = (String) operand;
        if (!StorableText.isStorable(text)) {
            throw new InputException("BAD_TEXT", "Text holds no NUL and no half of a surrogate pair: remove it.");
        }
        return text;
    }

    private static Long idOf(Entity<?> entity, String text) {
        Long id = NodeId.decode(text, entity.name());
        if (id == null) {
            String start = text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text;
            throw new InputException("BAD_ID", "\"" + start + "\" is not the id of a " + entity.name() + ".");
        }
        return id;
    }
}
