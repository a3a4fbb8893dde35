package com.asrops.kernel.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the schema lets be searched, by the names of the types. Filled while the schema is built. */
@Component
public class SearchedTypes {

    private final Map<String, SearchedType> byName = new TreeMap<>();

    /** Says that rows of a type are searched by a field; the type's other fields stay. */
    public void add(SearchedType type) {
        byName.merge(type.name(), type, (one, other) -> {
            List<SearchedField> fields = new ArrayList<>(one.fields());
            fields.addAll(other.fields());
            return new SearchedType(one.entity(), List.copyOf(fields));
        });
    }

    public Collection<SearchedType> all() {
        return byName.values();
    }

    public @Nullable SearchedType find(String name) {
        return byName.get(name);
    }
}
