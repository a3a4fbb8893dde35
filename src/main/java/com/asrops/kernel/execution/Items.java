package com.asrops.kernel.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of the answer. */
final class Items extends Place {

    Items(@Nullable Place parent, int slot, int size) {
        super(parent, slot, size);
    }

    @Override
    void write(JsonText json) {
        json.sign('[');
        for (int i = 0; i < slots.length; i++) {
            if (i > 0) {
                json.sign(',');
            }
            json.value(slots[i]);
        }
        json.sign(']');
    }

    @Override
    List<@Nullable Object> copy() {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object value : slots) {
            copy.add(copy(value));
        }
        return copy;
    }
}
