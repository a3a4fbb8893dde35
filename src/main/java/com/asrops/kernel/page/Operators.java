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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operators of one field of a filter: {@code {gte: 1, lt: 5}}.
 *
 * @param expression the aliased column
 * @param entity what has the column
 * @param column the column
 * @param dialect decides how a value is compared
 * @param relativeDates tells what "last month" is
 */
record Operators(String expression, Entity<?> entity, Column column, Dialect dialect, RelativeDates relativeDates) {

    private static final int MAX_VALUES = 1_000;

    /** SQLite takes no pattern of more than 50,000 bytes, and one character may fold into 36 of them. */
    private static final int MAX_SEARCHED = 1_000;

    private static final int MAX_QUOTED = 50;

    List<Token> tokens(Map<String, Object> operators) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.of(Kind.OPEN));
        tokens.add(Token.of(Kind.TRUE));
        operators.forEach((operator, operand) -> {
            tokens.add(Token.of(Kind.AND));
            tokens.addAll(tokens(operator, operand));
        });
        tokens.add(Token.of(Kind.CLOSE));
        return tokens;
    }

    private List<Token> tokens(String operator, @Nullable Object operand) {
        if (operand == null) {
            throw new InputException("NULL_OPERAND", operator + " takes a value; to find rows without one use isNull.");
        }
        return switch (operator) {
            case "during", "pastDays", "nextDays" -> relativeDates.tokens(expression, column, operator, operand);
            default -> List.of(token(operator, operand));
        };
    }

    private Token token(String operator, Object operand) {
        return switch (operator) {
            case "isNull" -> new Token((Boolean) operand ? Kind.IS_NULL : Kind.IS_NOT_NULL, expression, null);
            case "contains" -> new Token(Kind.CONTAINS, expression + "_folded", pattern(searched(operand)));
            case "startsWith" -> startsWith(expression + "_folded", Folding.fold(searched(operand)));
            case "in", "nin" -> list(operator, (List<?>) operand);
            default -> new Token(Kind.valueOf(operator.toUpperCase(Locale.ROOT)), expression, value(operand));
        };
    }

    private Token list(String operator, List<?> operands) {
        if (operands.size() > MAX_VALUES) {
            throw new InputException(
                    "FILTER_TOO_LARGE",
                    operator + " takes at most " + MAX_VALUES
                            + " values: ask in several parts, or by what they share.");
        }
        return new Token(
                operator.equals("in") ? Kind.IN : Kind.NOT_IN,
                expression,
                operands.stream().map(this::value).toList());
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

    private Object value(Object operand) {
        if (column.name().equals("id")) {
            return idOf((String) operand);
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

    private Long idOf(String text) {
        Long id = NodeId.decode(text, entity.name());
        if (id == null) {
            String start = text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text;
            throw new InputException("BAD_ID", "\"" + start + "\" is not an id of " + entity.name() + ".");
        }
        return id;
    }
}
