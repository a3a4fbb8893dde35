package com.asrops.kernel.execution;

import graphql.execution.ExecutionStepInfo;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** An object of the answer: what it was made from, and one value per field of its selection. */
final class Frame extends AbstractMap<String, @Nullable Object> implements Place {

    private final Selection selection;
    private final @Nullable Object source;
    private final @Nullable Object localContext;
    private final @Nullable Place parent;
    private final int slot;
    private final @Nullable Object[] slots;

    /** Known once somebody asked: few do. */
    @Nullable
    ExecutionStepInfo step;

    Frame(
            Selection selection,
            @Nullable Object source,
            @Nullable Object localContext,
            @Nullable Place parent,
            int slot) {
        this.selection = selection;
        this.source = source;
        this.localContext = localContext;
        this.parent = parent;
        this.slot = slot;
        this.slots = new @Nullable Object[selection.fields().length];
    }

    Selection selection() {
        return selection;
    }

    @Nullable
    Object source() {
        return source;
    }

    @Nullable
    Object localContext() {
        return localContext;
    }

    @Override
    public @Nullable Place parent() {
        return parent;
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public @Nullable Object[] slots() {
        return slots;
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        PlannedField[] fields = selection.fields();
        json.writeStartObject();
        for (int i = 0; i < slots.length; i++) {
            json.writeName(fields[i].jsonName());
            Place.write(slots[i], json, context);
        }
        json.writeEndObject();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int index = selection.slotOf(key);
        return index < 0 ? null : slots[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return selection.slotOf(key) >= 0;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return slots.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < slots.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new SimpleImmutableEntry<>(selection.fields()[next].key(), slots[next++]);
        }
    }
}
