package com.asrops.bench;

import com.asrops.bench.EngineBenchmark.CostCode;
import com.asrops.bench.EngineBenchmark.Member;
import com.asrops.bench.EngineBenchmark.Project;
import com.asrops.bench.EngineBenchmark.Timecard;
import com.asrops.bench.EngineBenchmark.Wide;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers without GraphQL. */
record ByHand(Map<Long, Member> members, Map<Long, CostCode> costCodes, Map<String, List<Timecard>> timecards) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString NUMBER = new SerializedString("number");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString DATE = new SerializedString("date");
    private static final SerializedString HOURS = new SerializedString("hours");
    private static final SerializedString RATE = new SerializedString("rate");
    private static final SerializedString ACTIVE = new SerializedString("active");
    private static final SerializedString CITY = new SerializedString("city");
    private static final SerializedString NOTES = new SerializedString("notes");
    private static final SerializedString MANAGER = new SerializedString("manager");
    private static final SerializedString TIMECARDS = new SerializedString("timecards");
    private static final SerializedString WORK_DATE = new SerializedString("workDate");
    private static final SerializedString REGULAR = new SerializedString("regularHours");
    private static final SerializedString OVERTIME = new SerializedString("overtimeHours");
    private static final SerializedString TEAM_MEMBER = new SerializedString("teamMember");
    private static final SerializedString COST_CODE = new SerializedString("costCode");
    private static final SerializedString CODE = new SerializedString("code");

    byte[] write(String shape, List<Wide> wide, List<Project> projects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject().writeName("data").writeStartObject();
            if (shape.equals("wide")) {
                json.writeName("wide").writeStartArray();
                wide.forEach(row -> write(json, row));
            } else {
                json.writeName("projects").writeStartArray();
                projects.forEach(row -> write(json, row));
            }
            json.writeEndArray().writeEndObject().writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Wide row) {
        json.writeStartObject();
        text(json, ID, row.id());
        text(json, NAME, row.name());
        json.writeName(NUMBER).writeNumber(row.number());
        text(json, STATUS, row.status());
        text(json, DATE, row.date().toString());
        text(json, HOURS, row.hours().toString());
        text(json, RATE, row.rate().toString());
        json.writeName(ACTIVE).writeBoolean(row.active());
        text(json, CITY, row.city());
        text(json, NOTES, row.notes());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Project row) {
        json.writeStartObject();
        text(json, ID, row.id());
        text(json, NAME, row.name());
        text(json, STATUS, row.status());
        Member manager = members.get(row.managerId());
        json.writeName(MANAGER).writeStartObject();
        text(json, ID, manager.id());
        text(json, NAME, manager.name());
        json.writeEndObject();
        json.writeName(TIMECARDS).writeStartArray();
        timecards.get(row.id()).forEach(timecard -> write(json, timecard));
        json.writeEndArray().writeEndObject();
    }

    private void write(JsonGenerator json, Timecard row) {
        json.writeStartObject();
        text(json, ID, row.id());
        text(json, WORK_DATE, row.workDate().toString());
        text(json, REGULAR, row.regularHours().toString());
        text(json, OVERTIME, row.overtimeHours().toString());
        text(json, STATUS, row.status());
        json.writeName(TEAM_MEMBER).writeStartObject();
        text(json, NAME, members.get(row.memberId()).name());
        json.writeEndObject();
        json.writeName(COST_CODE).writeStartObject();
        text(json, CODE, costCodes.get(row.costCodeId()).code());
        json.writeEndObject().writeEndObject();
    }

    private static void text(JsonGenerator json, SerializedString name, String value) {
        json.writeName(name).writeString(value);
    }
}
