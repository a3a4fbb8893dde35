package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.entity.WritableMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes rows of inputs. The fields of an input are named like the record's components; what the input leaves out keeps
 * its value. What every row has, the kernel fills in: id, times, version.
 */
@Component
public class Rows {

    private final Entities entities;
    private final Relations relations;
    private final Clock clock;

    Rows(Entities entities, Relations relations, Clock clock) {
        this.entities = entities;
        this.relations = relations;
        this.clock = clock;
    }

    /** The instant of a write, as fine as both databases keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A new row of an input. Tells what is wrong through the errors and then returns null. */
    public <T extends Record> @Nullable T create(
            Class<T> type, Map<String, Object> input, Caller caller, UserErrors errors) {
        return build(type, null, input, caller, errors);
    }

    /** A row with what the input changes. Tells what is wrong through the errors and then returns null. */
    public <T extends Record> @Nullable T change(
            T current, Map<String, Object> input, Caller caller, UserErrors errors) {
        @SuppressWarnings("unchecked") // a record's class is its type
        Class<T> type = (Class<T>) current.getClass();
        return build(type, current, input, caller, errors);
    }

    /**
     * The row that an input refers to by its id.
     *
     * @throws UserErrors.Refused when there is none that the caller may see
     */
    public <T extends Record> T find(Class<T> type, String field, Object id, Caller caller, UserErrors errors) {
        T row = find(entities.get(type), id, caller);
        if (row == null) {
            throw errors.refuse("NOT_FOUND", field, "There is no such " + type.getSimpleName() + ".");
        }
        return row;
    }

    /**
     * The row that an update is about: its input names the id, and the version that the caller has seen.
     *
     * @throws UserErrors.Refused when there is none, or when somebody else has changed it since
     */
    public <T extends Record> T current(Class<T> type, Map<String, Object> input, Caller caller, UserErrors errors) {
        T row = find(type, "id", Objects.requireNonNull(input.get("id")), caller, errors);
        Object version = entities.get(type).column("version").of(row);
        if (!Objects.equals(version, ((Number) Objects.requireNonNull(input.get("version"))).longValue())) {
            throw errors.conflict(row);
        }
        return row;
    }

    /** Writes a new row and returns it as the database has it. */
    public <T extends Record> T insert(WritableMapper<T> mapper, T row, Caller caller) {
        return mapper.byIds(List.of(mapper.insert(row)), caller).getFirst();
    }

    /**
     * Writes a changed row and returns it as the database has it.
     *
     * @throws UserErrors.Refused when somebody else has changed it meanwhile
     */
    public <T extends Record> T update(WritableMapper<T> mapper, T row, Caller caller, UserErrors errors) {
        @SuppressWarnings("unchecked") // a record's class is its type
        long id = entities.get((Class<T>) row.getClass()).idOf(row);
        boolean written = mapper.update(row) == 1;
        T now = mapper.byIds(List.of(id), caller).getFirst();
        if (!written) {
            throw errors.conflict(now);
        }
        return now;
    }

    private static <T extends Record> @Nullable T find(Entity<T> entity, Object globalId, Caller caller) {
        Long id = NodeId.decode((String) globalId, entity.name());
        List<T> rows = id == null ? List.of() : entity.mapper().byIds(List.of(id), caller);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private <T extends Record> @Nullable T build(
            Class<T> type, @Nullable T current, Map<String, Object> input, Caller caller, UserErrors errors) {
        Entity<T> entity = entities.get(type);
        List<@Nullable Object> values = new ArrayList<>();
        boolean valid = true;
        for (Column column : entity.columns().values()) {
            String field = column.component().getName();
            Object before = current == null ? null : column.of(current);
            try {
                values.add(
                        input.containsKey(field) && !field.equals("id") && !field.equals("version")
                                ? value(entity, column, input.get(field), before, caller)
                                : unasked(column, field, before));
            } catch (InvalidValue e) {
                errors.add(e.code, field, String.valueOf(e.getMessage()));
                valid = false;
            }
        }
        return valid ? entity.newRow(values) : null;
    }

    /** What a component holds that the input does not name. */
    private @Nullable Object unasked(Column column, String field, @Nullable Object before) {
        return switch (field) {
            case "createdAt" -> before == null ? now() : before;
            case "updatedAt" -> now();
            case "version" -> before == null ? 1L : (Long) before + 1;
            default -> before == null && column.type() == long.class ? (Long) 0L : before;
        };
    }

    private @Nullable Object value(
            Entity<?> entity, Column column, @Nullable Object given, @Nullable Object before, Caller caller)
            throws InvalidValue {
        if (given == null || given instanceof String text && text.isBlank()) {
            if (!column.nullable()) {
                throw new InvalidValue("REQUIRED", "This may not be empty.");
            }
            return null;
        }
        Entity<?> target = relations.targetOf(entity, column);
        if (target != null) {
            return reference(target, given, before, caller);
        }
        return switch (given) {
            case BigDecimal decimal -> scaled(decimal, column.scale());
            case String text when column.type().isEnum() -> enumValue(column.type(), text);
            case String text -> bounded(text.strip(), column.maxLength());
            default -> given;
        };
    }

    /** The id of another row. One that is out of use keeps those that refer to it, and gets no new ones. */
    private static Long reference(Entity<?> target, Object globalId, @Nullable Object before, Caller caller)
            throws InvalidValue {
        Record row = find(target, globalId, caller);
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
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw new InvalidValue("TOO_LONG", "Write at most " + maxLength + " characters: these are " + length + ".");
        }
        return text;
    }

    private static BigDecimal scaled(BigDecimal value, int scale) throws InvalidValue {
        if (value.stripTrailingZeros().scale() > scale) {
            throw new InvalidValue("TOO_MANY_DECIMALS", "Write at most " + scale + " decimals.");
        }
        return value.setScale(scale, RoundingMode.UNNECESSARY);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the column's type is an enum
    private static Enum<?> enumValue(Class type, String name) {
        return Enum.valueOf(type, name);
    }

    private static final class InvalidValue extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        InvalidValue(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}
