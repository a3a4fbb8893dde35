package com.asrops.kernel.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that the caller hears all of it at once. */
public final class UserErrors {

    private final List<UserError> errors;
    private final @Nullable UserErrors outer;
    private final String field;

    UserErrors() {
        this(new ArrayList<>(), null, "");
    }

    /** Of a part of the input. Its path is put together when there is something wrong, which is seldom. */
    private UserErrors(List<UserError> errors, @Nullable UserErrors outer, String field) {
        this.errors = errors;
        this.outer = outer;
        this.field = field;
    }

    /** The same collection, for a part of the input. */
    public UserErrors at(String field) {
        return new UserErrors(errors, this, field);
    }

    /** The same collection, for a part of the input: {@code at("entries", 0)}. */
    public UserErrors at(String field, int position) {
        return at(field).at(Integer.toString(position));
    }

    /** A collection of its own for a part of the input that may fail without the rest, with the part's path. */
    public UserErrors apart(String field, int position) {
        return new UserErrors(new ArrayList<>(), at(field), Integer.toString(position));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** What was wrong so far. */
    public List<UserError> all() {
        return List.copyOf(errors);
    }

    public void add(String code, String field, String message) {
        errors.add(new UserError(code, at(field).path(), message));
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        for (UserErrors part = this; part.outer != null; part = part.outer) {
            path.add(part.field);
        }
        return path.reversed();
    }

    /** Checks that a number, where there is one, lies between two others or is one of them. */
    public void within(@Nullable BigDecimal value, long least, long most, String field) {
        if (value != null
                && (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            add("OUT_OF_RANGE", field, "This must lie between " + least + " and " + most + ".");
        }
    }

    /** Ends the write when something is wrong: nothing is written, and the caller is told all of it. */
    public void stopIfAny() {
        if (!errors.isEmpty()) {
            throw new Refused(errors, null);
        }
    }

    /** Ends the write with this error. */
    public Refused refuse(String code, String field, String message) {
        add(code, field, message);
        return new Refused(errors, null);
    }

    /** The same, and shows the caller why. */
    public Refused refuse(String code, String field, String message, Object current) {
        add(code, field, message);
        return new Refused(errors, current);
    }

    /** Ends the write because the row is no longer what the caller saw; they are shown what it is now. */
    public Refused conflict(Object current) {
        add("CONFLICT", "version", "The row was changed since you read it: look at it again and repeat your change.");
        return new Refused(errors, current);
    }

    /** Rolls a write back. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<UserError> errors;
        private final transient @Nullable Object current;

        Refused(List<UserError> errors, @Nullable Object current) {
            super("Refused: " + errors);
            this.errors = List.copyOf(errors);
            this.current = current;
        }

        List<UserError> errors() {
            return errors;
        }

        @Nullable
        Object current() {
            return current;
        }
    }
}
