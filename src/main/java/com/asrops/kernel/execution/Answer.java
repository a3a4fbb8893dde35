package com.asrops.kernel.execution;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/** An answered object for those outside: Jackson sends it as bytes, and who looks inside gets maps and lists. */
final class Answer extends AbstractMap<String, @Nullable Object> implements JacksonSerializable {

    private final Frame frame;
    private @Nullable Map<String, @Nullable Object> copy;

    private Answer(Frame frame) {
        this.frame = frame;
    }

    static @Nullable Answer of(@Nullable Frame frame) {
        return frame == null ? null : new Answer(frame);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> known = copy;
        if (known == null) {
            known = Collections.unmodifiableMap(frame.copy());
            copy = known;
        }
        return known.entrySet();
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        JsonText text = new JsonText();
        frame.write(text);
        WrittenJson written = new WrittenJson(text.toBytes());
        if (json.streamWriteOutputTarget() != null) {
            json.writeRawValue(written);
        } else { // into a tree, which wants to know the parts
            try (JsonParser parts = JsonMapper.shared().createParser(written.bytes())) {
                parts.nextToken();
                json.copyCurrentStructure(parts);
            }
        }
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(json, context);
    }
}
