package com.asrops.kernel.write;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.entity.Secret;
import com.asrops.kernel.text.IsoText;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Columns of a row as JSON text: named like the record's components, with values as the API writes them. */
final class AuditJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stands for a value that nobody may read. */
    static final String SECRET = "(secret)";

    /**
     * A column.
     *
     * @param target the type whose ids it holds; null when it holds something else
     */
    record Field(Column column, @Nullable String target, boolean secret) {}

    private final List<Field> fields;

    /** All columns of an entity but its id, which every event tells anyway. */
    AuditJson(Entity<?> entity, Relations relations) {
        this.fields = entity.columns().values().stream()
                .filter(column -> column != entity.id())
                .map(column -> field(entity, column, relations))
                .toList();
    }

    private static Field field(Entity<?> entity, Column column, Relations relations) {
        Entity<?> target = relations.targetOf(entity, column);
        return new Field(
                column,
                target == null ? null : target.name(),
                column.component().isAnnotationPresent(Secret.class));
    }

    /** A whole row; a column without a value is left out. */
    String whole(Record row) {
        return of(
                row,
                fields.stream().filter(field -> field.column.of(row) != null).toList());
    }

    /** The fields in which two rows differ. */
    List<Field> differing(Record before, Record after) {
        List<Field> differing = new ArrayList<>();
        for (Field field : fields) {
            if (!Objects.equals(field.column.of(before), field.column.of(after))) {
                differing.add(field);
            }
        }
        return differing;
    }

    /** What a row holds in some fields. */
    static String of(Record row, List<Field> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Field field : fields) {
                json.writeName(field.column.component().getName());
                write(json, field, field.column.of(row));
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Field field, @Nullable Object value) {
        if (value != null && field.secret) {
            json.writeString(SECRET);
            return;
        }
        switch (value) {
            case null -> json.writeNull();
            case Long id when field.target != null -> json.writeString(NodeId.encode(field.target, id));
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal decimal ->
                json.writeString(decimal.setScale(field.column.scale(), RoundingMode.UNNECESSARY)
                        .toPlainString());
            case Instant instant -> json.writeString(IsoText.format(instant));
            case LocalTime time -> json.writeString(IsoText.format(time));
            default -> json.writeString(value.toString());
        }
    }
}
