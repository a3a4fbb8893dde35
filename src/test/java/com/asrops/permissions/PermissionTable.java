package com.asrops.permissions;

import com.asrops.kernel.Caller.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What docs/permissions.md says, by the first column: a type, a field of a type, or a mutation. */
final class PermissionTable {

    static final Path FILE = Path.of("docs/permissions.md");

    private final Map<String, Map<Role, String>> lines = new TreeMap<>();

    private PermissionTable() {}

    static PermissionTable read() {
        PermissionTable table = new PermissionTable();
        List<Role> roles = new ArrayList<>();
        for (String line : lines()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (!line.startsWith("|") || line.startsWith("|---")) {
                continue;
            }
            if (cells.get(1).isEmpty()) {
                roles = cells.subList(2, cells.size()).stream()
                        .map(Role::valueOf)
                        .toList();
            } else if (cells.size() == roles.size() + 2) {
                table.add(cells, roles);
            }
        }
        return table;
    }

    private void add(List<String> cells, List<Role> roles) {
        Map<Role, String> byRole = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            byRole.put(roles.get(i), cells.get(i + 2));
        }
        if (lines.put(cells.get(1), byRole) != null) {
            throw new IllegalStateException(FILE + " has two lines for " + cells.get(1));
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return lines.keySet();
    }

    /** What a role may do with a type, or a mutation. */
    String cell(String name, Role role) {
        return lines.get(name).get(role);
    }

    /** What a role may do with a field. */
    String cell(String type, String field, Role role) {
        return cell(lines.containsKey(type + "." + field) ? type + "." + field : type, role);
    }
}
