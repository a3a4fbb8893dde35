package com.asrops.kernel.graphql;

import com.asrops.kernel.text.IsoText;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalars of the schema, each written as text in one form only, strictly read. */
final class Scalars {

    static final List<GraphQLScalarType> ALL = List.of(
            scalar(
                    "Decimal",
                    "123.45",
                    "-?\\d{1,30}(\\.\\d{1,10})?",
                    BigDecimal::new,
                    BigDecimal.class,
                    BigDecimal::toPlainString),
            scalar(
                    "Date",
                    "2026-01-31",
                    "\\d{4}-\\d{2}-\\d{2}",
                    text -> withinFourDigits(LocalDate.parse(text)),
                    LocalDate.class,
                    LocalDate::toString),
            scalar("Time", "06:30", "\\d{2}:\\d{2}", LocalTime::parse, LocalTime.class, IsoText::format),
            scalar(
                    "DateTime",
                    "2026-01-31T14:30:00Z",
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?(Z|[+-]\\d{2}:\\d{2})",
                    text -> withinFourDigits(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC))
                            .toInstant(),
                    Instant.class,
                    IsoText::format));

    private Scalars() {}

    /** The years that both databases keep and sort alike: 1 to 9999, in UTC. */
    private static <T extends TemporalAccessor> T withinFourDigits(T date) {
        int year = date.get(ChronoField.YEAR);
        if (year < 1 || year > 9999) {
            throw new DateTimeException("The year " + year);
        }
        return date;
    }

    private static <T> GraphQLScalarType scalar(
            String name,
            String example,
            String form,
            Function<String, T> read,
            Class<T> type,
            Function<T, String> write) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing<>(name, example, Pattern.compile(form), read, type, write))
                .build();
    }

    private record TextCoercing<T>(
            String name,
            String example,
            Pattern form,
            Function<String, T> read,
            Class<T> type,
            Function<T, String> write)
            implements Coercing<T, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return write.apply(type.cast(value));
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return parse(input);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(e.getMessage(), e);
            }
        }

        @Override
        public T parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return parse(literal instanceof StringValue text ? text.getValue() : literal);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseLiteralException(e.getMessage(), e);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input instanceof String text ? text : serialize(input, context, locale));
        }

        private T parse(@Nullable Object input) {
            if (input instanceof String text && form.matcher(text).matches()) {
                try {
                    return read.apply(text);
                } catch (RuntimeException e) {
                    throw refused(e);
                }
            }
            throw refused(null);
        }

        private IllegalArgumentException refused(@Nullable Throwable cause) {
            return new IllegalArgumentException("A " + name + " is text such as \"" + example + "\".", cause);
        }
    }
}
