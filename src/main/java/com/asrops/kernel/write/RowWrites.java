package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.WritableMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Creates, changes and archives rows of any entity: what {@code @create}, {@code @update} and {@code @archive} do. */
@Component
public class RowWrites {

    private final Writes writes;
    private final Rows rows;
    private final AllRules rules;

    RowWrites(Writes writes, Rows rows, AllRules rules) {
        this.writes = writes;
        this.rows = rows;
        this.rules = rules;
    }

    /** Writes a new row. */
    public <T extends Record> Payload<T> create(Entity<T> entity, Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> insert(entity, input, caller, errors));
    }

    /**
     * Writes a new row among others, inside {@link Writes#run}.
     *
     * @param errors those of the part of the input that the row is made of
     */
    public <T extends Record> T insert(Entity<T> entity, Map<String, Object> input, Caller caller, UserErrors errors) {
        T row = rows.create(entity.type(), input, caller, errors);
        errors.stopIfAny();
        T valid = checked(entity, row, null, caller, errors);
        try {
            return rows.insert(writable(entity), valid, caller);
        } catch (DataAccessException e) {
            UserError error = Violations.explain(e);
            throw errors.refuse(error.code(), error.field().getLast(), error.message());
        }
    }

    /** Writes what the input changes of a row: it names the row's id and version. */
    public <T extends Record> Payload<T> update(Entity<T> entity, Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            T before = rows.current(entity.type(), input, caller, errors);
            T row = rows.change(before, input, caller, errors);
            errors.stopIfAny();
            return rows.update(writable(entity), before, checked(entity, row, before, caller, errors), caller, errors);
        });
    }

    /**
     * Takes a row out of use or, when the input's {@code archived} is false, back into use: then the rules are asked, since
     * others may have been written meanwhile.
     */
    public <T extends Record> Payload<T> archive(Entity<T> entity, Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            T before = rows.current(entity.type(), input, caller, errors);
            boolean archived = Boolean.TRUE.equals(input.get("archived"));
            Map<String, Object> change = new HashMap<>();
            change.put("archivedAt", archived ? rows.now() : null);
            T row = Objects.requireNonNull(rows.change(before, change, caller, errors));
            if (archived) {
                rules.of(entity).ifPresent(found -> found.checkArchive(before, caller, errors));
                errors.stopIfAny();
            } else {
                checked(entity, row, before, caller, errors);
            }
            return rows.update(writable(entity), before, row, caller, errors);
        });
    }

    private <T extends Record> T checked(
            Entity<T> entity, @Nullable T row, @Nullable T before, Caller caller, UserErrors errors) {
        T valid = Objects.requireNonNull(row);
        rules.of(entity).ifPresent(found -> found.check(valid, before, caller, errors));
        errors.stopIfAny();
        return valid;
    }

    private static <T extends Record> WritableMapper<T> writable(Entity<T> entity) {
        if (entity.mapper() instanceof WritableMapper<T> writable) {
            return writable;
        }
        throw new IllegalStateException(entity.name() + "Mapper must extend WritableMapper");
    }
}
