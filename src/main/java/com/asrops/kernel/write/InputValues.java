package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.text.StorableText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what an input gives into what a column holds: ids into keys, decimals to their scale, text within its length. */
final class InputValues {

    private InputValues() {}

    /**
     * What a column holds for a value that an input gives.
     *
     * @param target the entity whose ids the column holds, or null
     * @param before what it holds now
     * @throws InvalidValue when it cannot hold that
     */
    static @Nullable Object value(
            Column column,
            @Nullable Entity<?> target,
            @Nullable Object given,
            @Nullable Object before,
            References references,
            Caller caller)
            throws InvalidValue {
        if (given == null || given instanceof String text && text.isBlank()) {
            if (!column.nullable()) {
                throw new InvalidValue("REQUIRED", "This may not be empty.");
            }
            return null;
        }
        if (target != null) {
            return reference(target, given, before, references, caller);
        }
        return switch (given) {
            case BigDecimal decimal -> scaled(decimal, column.scale());
            case String text when column.type().isEnum() -> enumValue(column.type(), text);
            case String text -> bounded(text.strip(), column.maxLength());
            default -> given;
        };
    }

    /** The id of another row. One that is out of use keeps those that refer to it, and gets no new ones. */
    private static Long reference(
            Entity<?> target, Object given, @Nullable Object before, References references, Caller caller)
            throws InvalidValue {
        Record row = references.find(target, given, caller);
        if (row == null) {
            throw new InvalidValue("NOT_FOUND", "There is no such " + target.name() + ".");
        }
        Long id = target.idOf(row);
        Column archivedAt = target.columns().get("archivedAt");
        if (archivedAt != null && archivedAt.of(row) != null && !id.equals(before)) {
            throw new InvalidValue(
                    "ARCHIVED", "This " + target.name() + " is out of use: choose another, or take it back into use.");
        }
        return id;
    }

    private static String bounded(String text, int maxLength) throws InvalidValue {
        if (!StorableText.isStorable(text)) {
            throw new InvalidValue("BAD_TEXT", "Text holds no NUL and no half of a surrogate pair: remove it.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw new InvalidValue("TOO_LONG", "Write at most " + maxLength + " characters: these are " + length + ".");
        }
        return text;
    }

    private static BigDecimal scaled(BigDecimal value, int scale) throws InvalidValue {
        if (value.scale() > scale && value.stripTrailingZeros().scale() > scale) {
            throw new InvalidValue("TOO_MANY_DECIMALS", "Write at most " + scale + " decimals.");
        }
        return value.setScale(scale, RoundingMode.UNNECESSARY);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the column's type is an enum
    private static Enum<?> enumValue(Class type, String name) {
        return Enum.valueOf(type, name);
    }

    /** The row with a global id, or null when the caller sees none. */
    static <T extends Record> @Nullable T find(Entity<T> entity, Object globalId, Caller caller) {
        Long id = NodeId.decode((String) globalId, entity.name());
        List<T> rows = id == null ? List.of() : entity.mapper().byIds(List.of(id), caller);
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
