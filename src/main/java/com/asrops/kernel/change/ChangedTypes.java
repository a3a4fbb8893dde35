package com.asrops.kernel.change;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.permission.Permissions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The types whose changes are told, filled while the schema is built. */
@Component
public class ChangedTypes {

    private final Collection<String> names = new TreeSet<>();
    private final Permissions permissions;

    ChangedTypes(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Says that changes of a type are told. */
    public void add(String type) {
        names.add(type);
    }

    /** What the schema's enum calls a type: {@code DAILY_REPORT} for {@code DailyReport}. */
    public static String constantOf(String type) {
        return Column.snakeCase(type).toUpperCase(Locale.ROOT);
    }

    /** Those of the types asked for that somebody may see. */
    List<String> seen(@Nullable List<String> asked, Caller caller) {
        return names.stream()
                .filter(type -> permissions.allowed(type).contains(caller.role()))
                .filter(type -> asked == null || asked.contains(constantOf(type)))
                .toList();
    }
}
