package com.asrops.kernel.permission;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.InputException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What each role may do with each field, filled from the schema's {@code @allow} and {@code @mask} while the schema is built.
 * Whoever selects, filters by or sorts by a field asks here. Which rows a caller may see is said in the mappers.
 */
@Component
public class Permissions {

    /** The type and the field that something is said of. */
    private record Field(String type, String name) {}

    private final Map<String, Set<Role>> allowedByType = new HashMap<>();
    private final Map<Field, Set<Role>> allowed = new HashMap<>();
    private final Map<Field, Set<Role>> masked = new HashMap<>();

    /** Says that only these roles may see the rows of a type. */
    public void allow(String type, Set<Role> roles) {
        allowedByType.put(type, roles);
    }

    /** Says that only these roles may use a field; what was said before holds as well. */
    public void allow(String type, String field, Set<Role> roles) {
        allowed.computeIfAbsent(new Field(type, field), absent -> EnumSet.allOf(Role.class))
                .retainAll(roles);
    }

    /** Says that these roles see a part of a field's text only. */
    public void mask(String type, String field, Set<Role> roles) {
        masked.put(new Field(type, field), roles);
    }

    /** Who may see the rows of a type. */
    public Set<Role> allowed(String type) {
        return allowedByType.getOrDefault(type, EnumSet.allOf(Role.class));
    }

    /** Whether a role may select a field. */
    public boolean mayUse(String type, String field, Role role) {
        Set<Role> roles = allowed.get(new Field(type, field));
        return roles == null || roles.contains(role);
    }

    /** Whether a role sees a part of the field's text only. */
    public boolean isMasked(String type, String field, Role role) {
        return masked.getOrDefault(new Field(type, field), Set.of()).contains(role);
    }

    /**
     * Lets filters, orders and groups look at a field only for those who may read it whole: whoever may ask whether it begins with an
     * "a" can read it.
     *
     * @throws InputException when the role may not
     */
    public void requireReadable(String type, String field, Role role) {
        if (!mayUse(type, field, role) || isMasked(type, field, role)) {
            throw new InputException("FORBIDDEN", refusal(type, field, role) + " Do not filter, sort or group by it.");
        }
    }

    /** What is told to a role that may not read a field, or not the whole of it. */
    public String refusal(String type, String field, Role role) {
        Set<Role> readers = EnumSet.copyOf(allowed.getOrDefault(new Field(type, field), EnumSet.allOf(Role.class)));
        readers.removeAll(masked.getOrDefault(new Field(type, field), Set.of()));
        return "%s.%s is for %s, and you ask as %s.".formatted(type, field, list(readers), role);
    }

    private static String list(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
