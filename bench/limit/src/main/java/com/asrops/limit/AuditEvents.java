package com.asrops.limit;

import com.asrops.limit.Rows.StoredEntry;
import com.asrops.limit.Rows.StoredTimecard;
import com.asrops.limit.UpsertRows.Card;
import com.asrops.limit.UpsertRows.Line;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a transaction has changed, before and after: the events that our server writes, too. */
final class AuditEvents {

    private static final JsonFactory JSON = new JsonFactory();

    private final String now;
    private final List<String> operations = new ArrayList<>();
    private final List<String> entities = new ArrayList<>();
    private final List<String> rowIds = new ArrayList<>();
    private final List<String> befores = new ArrayList<>();
    private final List<String> afters = new ArrayList<>();

    AuditEvents(String now) {
        this.now = now;
    }

    void created(Card card, long projectId, long workerId) {
        event("CREATED", "Timecard", card.id(), null, json(row -> {
            id(row, "projectId", "Project", projectId);
            id(row, "workerId", "TeamMember", workerId);
            row.writeStringField("workDate", card.workDate());
            row.writeStringField("status", "DRAFT");
            row.writeStringField("notes", card.notes());
            row.writeBooleanField("signed", card.signed());
            row.writeStringField("source", "IMPORT");
            row.writeStringField("createdAt", now);
            written(row, now, 1);
        }));
    }

    void updated(StoredTimecard before, Card card) {
        event(
                "UPDATED",
                "Timecard",
                card.id(),
                timecard(before.notes(), before.signed(), before.updatedAt(), before.version()),
                timecard(card.notes(), card.signed(), now, before.version() + 1));
    }

    private static String timecard(String notes, boolean signed, String updatedAt, long version) {
        return json(row -> {
            row.writeStringField("notes", notes);
            row.writeBooleanField("signed", signed);
            written(row, updatedAt, version);
        });
    }

    void created(long id, long timecardId, Line line, long costCodeId, long payTypeId) {
        event("CREATED", "TimecardEntry", id, null, json(row -> {
            id(row, "timecardId", "Timecard", timecardId);
            id(row, "costCodeId", "CostCode", costCodeId);
            id(row, "payTypeId", "PayType", payTypeId);
            row.writeStringField("hours", line.hours());
            row.writeBooleanField("billable", line.billable());
            row.writeStringField("createdAt", now);
            written(row, now, 1);
        }));
    }

    void updated(StoredEntry before, Line line) {
        event(
                "UPDATED",
                "TimecardEntry",
                before.id(),
                entry(before.hours(), before.updatedAt(), before.version()),
                entry(line.hours(), now, before.version() + 1));
    }

    private static String entry(String hours, String updatedAt, long version) {
        return json(row -> {
            row.writeStringField("hours", hours);
            written(row, updatedAt, version);
        });
    }

    void created(long batch, String source, int added, int changed) {
        event("CREATED", "ImportBatch", batch, null, json(row -> {
            row.writeStringField("source", source);
            row.writeStringField("mutation", "timecardUpsertMany");
            row.writeStringField("caller", "the limit");
            row.writeStringField("requestId", "a request");
            row.writeNumberField("rowsCreated", added);
            row.writeNumberField("rowsUpdated", changed);
            row.writeNumberField("rowsUnchanged", 0);
            row.writeNumberField("rowsFailed", 0);
            row.writeStringField("createdAt", now);
            written(row, now, 1);
        }));
    }

    private static void written(JsonGenerator row, String at, long version) throws IOException {
        row.writeStringField("updatedAt", at);
        row.writeNumberField("version", version);
    }

    private static void id(JsonGenerator row, String field, String type, long id) throws IOException {
        row.writeStringField(field, nodeId(type, id));
    }

    private static String nodeId(String type, long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    private static String json(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator row = JSON.createGenerator(text)) {
            row.writeStartObject();
            fields.write(row);
            row.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void event(String operation, String entity, long id, String before, String after) {
        operations.add(operation);
        entities.add(entity);
        rowIds.add(nodeId(entity, id));
        befores.add(before);
        afters.add(after);
    }

    Object[][] columns() {
        return new Object[][] {
            operations.toArray(String[]::new),
            entities.toArray(String[]::new),
            rowIds.toArray(String[]::new),
            befores.toArray(String[]::new),
            afters.toArray(String[]::new)
        };
    }

    /** Writes the fields of a row. */
    private interface Fields {
        void write(JsonGenerator row) throws IOException;
    }
}
