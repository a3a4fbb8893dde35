package com.asrops.integration;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.write.UserErrors;
import com.asrops.operations.Timecard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.stereotype.Component;

/** The types whose rows other systems own, and how each is taken out of use. */
@Component
class UpstreamTypes {

    private static final String TYPE = "type";

    private final Entities entities;
    private final RowDeletes rows;
    private final Map<String, Deletes<?>> ownWays;
    private final Set<String> types = new ConcurrentSkipListSet<>();

    UpstreamTypes(Entities entities, RowDeletes rows, TimecardDeletes timecards) {
        this.entities = entities;
        this.rows = rows;
        this.ownWays = Map.of(Timecard.class.getSimpleName(), timecards);
    }

    /** Says that rows of a type are taken over, while the schema is built. */
    void add(String type) {
        types.add(type);
    }

    /** The shape of rows of which nothing is said but their ids. */
    RowShape shape(Map<String, Object> input, UserErrors errors) {
        String type = String.valueOf(input.get(TYPE));
        if (!types.contains(type)) {
            throw errors.refuse(
                    "BAD_TYPE", TYPE, "Other systems own rows of these types: " + String.join(", ", types) + ".");
        }
        return new RowShape(entities.get(type), List.of(), List.of(), false);
    }

    Deletes<?> deletes(String type) {
        return ownWays.getOrDefault(type, rows);
    }
}
