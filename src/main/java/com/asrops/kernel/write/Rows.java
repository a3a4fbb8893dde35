package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.entity.WritableMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes rows of inputs. The fields of an input are named like the record's components; what the input leaves out keeps
 * its value. What every row has, the kernel fills in: id, times, version.
 */
@Component
public class Rows {

    /** A column, and the entity whose ids it holds, if any. */
    private record Input(Column column, @Nullable Entity<?> target) {}

    private final Entities entities;
    private final Relations relations;
    private final Audit audit;
    private final Map<Class<?>, List<Input>> inputs = new ConcurrentHashMap<>();

    Rows(Entities entities, Relations relations, Audit audit) {
        this.entities = entities;
        this.relations = relations;
        this.audit = audit;
    }

    /** The instant of a write, as fine as both databases keep it: the same for all that a transaction writes. */
    public Instant now() {
        return audit.now();
    }

    /** A new row of an input. Tells what is wrong through the errors and then returns null. */
    public <T extends Record> @Nullable T create(
            Class<T> type, Map<String, Object> input, Caller caller, UserErrors errors) {
        return create(type, input, References.BY_ID, caller, errors);
    }

    /** The same, of an input that refers to other rows in its own way. */
    public <T extends Record> @Nullable T create(
            Class<T> type, Map<String, Object> input, References references, Caller caller, UserErrors errors) {
        return build(type, null, input, references, caller, errors);
    }

    /** A row with what the input changes. Tells what is wrong through the errors and then returns null. */
    public <T extends Record> @Nullable T change(
            T current, Map<String, Object> input, Caller caller, UserErrors errors) {
        return change(current, input, References.BY_ID, caller, errors);
    }

    /** The same, of an input that refers to other rows in its own way. */
    public <T extends Record> @Nullable T change(
            T current, Map<String, Object> input, References references, Caller caller, UserErrors errors) {
        @SuppressWarnings("unchecked") // a record's class is its type
        Class<T> type = (Class<T>) current.getClass();
        return build(type, current, input, references, caller, errors);
    }

    /** What an input says in a column; null when it says nothing, or nothing that could be written. */
    public @Nullable Object value(
            Entity<?> entity, String field, Map<String, Object> input, References references, Caller caller) {
        Column column = entity.column(field);
        try {
            return InputValues.value(
                    column, relations.targetOf(entity, column), input.get(field), null, references, caller);
        } catch (InvalidValue e) {
            return null; // told when a row is made of the input
        }
    }

    /**
     * The row that an input refers to by its id.
     *
     * @throws UserErrors.Refused when there is none that the caller may see
     */
    public <T extends Record> T find(Class<T> type, String field, Object id, Caller caller, UserErrors errors) {
        T row = InputValues.find(entities.get(type), id, caller);
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
        T now = mapper.byIds(List.of(mapper.insert(row)), caller).getFirst();
        audit.created(List.of(now));
        return now;
    }

    /**
     * Writes a changed row and returns it as the database has it.
     *
     * @param before the row that it was made of
     * @throws UserErrors.Refused when somebody else has changed it meanwhile
     */
    public <T extends Record> T update(WritableMapper<T> mapper, T before, T row, Caller caller, UserErrors errors) {
        @SuppressWarnings("unchecked") // a record's class is its type
        long id = entities.get((Class<T>) row.getClass()).idOf(row);
        boolean written = mapper.update(row) == 1;
        T now = mapper.byIds(List.of(id), caller).getFirst();
        if (!written) {
            throw errors.conflict(now);
        }
        audit.updated(List.of(before), List.of(now));
        return now;
    }

    private <T extends Record> @Nullable T build(
            Class<T> type,
            @Nullable T current,
            Map<String, Object> input,
            References references,
            Caller caller,
            UserErrors errors) {
        Entity<T> entity = entities.get(type);
        List<@Nullable Object> values = new ArrayList<>(entity.columns().size());
        boolean valid = true;
        for (Input each : inputs.computeIfAbsent(type, absent -> inputsOf(entity))) {
            Column column = each.column();
            String field = column.component().getName();
            Object before = current == null ? null : column.of(current);
            try {
                values.add(
                        input.containsKey(field) && !field.equals("id") && !field.equals("version")
                                ? InputValues.value(column, each.target(), input.get(field), before, references, caller)
                                : unasked(column, field, before));
            } catch (InvalidValue e) {
                errors.add(e.code(), field, String.valueOf(e.getMessage()));
                valid = false;
            }
        }
        return valid ? entity.newRow(values) : null;
    }

    private List<Input> inputsOf(Entity<?> entity) {
        return entity.columns().values().stream()
                .map(column -> new Input(column, relations.targetOf(entity, column)))
                .toList();
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
}
