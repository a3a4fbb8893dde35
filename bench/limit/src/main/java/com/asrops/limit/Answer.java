package com.asrops.limit;

import com.asrops.limit.Rows.Assignment;
import com.asrops.limit.Rows.CostCode;
import com.asrops.limit.Rows.Entry;
import com.asrops.limit.Rows.Named;
import com.asrops.limit.Rows.Project;
import com.asrops.limit.Rows.ProjectDetail;
import com.asrops.limit.Rows.ProjectHours;
import com.asrops.limit.Rows.Timecard;
import com.asrops.limit.UpsertRows.Card;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes the answers as our server does, ids included. */
final class Answer {

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString FULL_NAME = new SerializedString("fullName");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString NODES = new SerializedString("nodes");
    private static final SerializedString PROJECT = new SerializedString("project");
    private static final SerializedString PROJECT_MANAGER = new SerializedString("projectManager");
    private static final SerializedString TIMECARDS = new SerializedString("timecards");
    private static final SerializedString WORK_DATE = new SerializedString("workDate");
    private static final SerializedString WORKER = new SerializedString("worker");
    private static final SerializedString ENTRIES = new SerializedString("entries");
    private static final SerializedString HOURS = new SerializedString("hours");
    private static final SerializedString COST_CODE = new SerializedString("costCode");
    private static final SerializedString CODE = new SerializedString("code");
    private static final SerializedString PARENT = new SerializedString("parent");
    private static final SerializedString ASSIGNMENTS = new SerializedString("assignments");
    private static final SerializedString ROLE = new SerializedString("role");
    private static final SerializedString FROM_DATE = new SerializedString("fromDate");

    private final JsonGenerator json;

    Answer(JsonGenerator json) {
        this.json = json;
    }

    void project(ProjectDetail project) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("project");
        id("Project:", project.id());
        json.writeStringField("jobNumber", project.jobNumber());
        text(NAME, project.name());
        text(STATUS, project.status());
        json.writeStringField("city", project.city());
        json.writeStringField("startDate", project.startDate());
    }

    void projects(
            List<Project> projects,
            Map<Long, List<Timecard>> timecards,
            Map<Long, String> members,
            Map<Long, List<Entry>> entries,
            Map<Long, CostCode> costCodes)
            throws IOException {
        start("projects");
        json.writeArrayFieldStart("nodes");
        for (Project project : projects) {
            json.writeStartObject();
            id("Project:", project.id());
            text(NAME, project.name());
            text(STATUS, project.status());
            manager(project.managerId(), members);
            startNodes(TIMECARDS);
            for (Timecard timecard : timecards.getOrDefault(project.id(), List.of())) {
                startTimecard(timecard);
                text(STATUS, timecard.status());
                one(WORKER, FULL_NAME, members.get(timecard.workerId()));
                startNodes(ENTRIES);
                for (Entry entry : entries.getOrDefault(timecard.id(), List.of())) {
                    json.writeStartObject();
                    text(HOURS, entry.hours());
                    one(COST_CODE, CODE, costCodes.get(entry.costCodeId()).code());
                    json.writeEndObject();
                }
                endNodes();
                json.writeEndObject();
            }
            endNodes();
            json.writeEndObject();
        }
    }

    void timecards(
            long total,
            List<Timecard> timecards,
            boolean hasNextPage,
            Map<Long, String> workers,
            Map<Long, String> projects)
            throws IOException {
        start("timecards");
        json.writeNumberField("totalCount", total);
        json.writeArrayFieldStart("nodes");
        for (Timecard timecard : timecards) {
            startTimecard(timecard);
            text(STATUS, timecard.status());
            one(WORKER, FULL_NAME, workers.get(timecard.workerId()));
            one(PROJECT, NAME, projects.get(timecard.projectId()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("pageInfo");
        json.writeBooleanField("hasNextPage", hasNextPage);
        json.writeStringField("endCursor", cursor(timecards.getLast()));
    }

    void hoursByProject(List<ProjectHours> hours) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("hoursByProject");
        for (ProjectHours project : hours) {
            json.writeStartObject();
            json.writeObjectFieldStart("project");
            id("Project:", project.projectId());
            text(NAME, project.projectName());
            json.writeEndObject();
            text(HOURS, project.hours());
            json.writeNumberField("entries", project.entries());
            json.writeEndObject();
        }
    }

    void teamMembers(
            List<Named> members,
            Map<Long, List<Assignment>> assignments,
            Map<Long, String> projects,
            Map<Long, List<Timecard>> timecards,
            Map<Long, List<Entry>> entries,
            Map<Long, CostCode> costCodes)
            throws IOException {
        start("teamMembers");
        json.writeArrayFieldStart("nodes");
        for (Named member : members) {
            json.writeStartObject();
            id("TeamMember:", member.id());
            text(FULL_NAME, member.name());
            startNodes(ASSIGNMENTS);
            for (Assignment assignment : assignments.getOrDefault(member.id(), List.of())) {
                json.writeStartObject();
                text(ROLE, assignment.role());
                text(FROM_DATE, assignment.fromDate());
                json.writeFieldName(PROJECT);
                json.writeStartObject();
                id("Project:", assignment.projectId());
                text(NAME, projects.get(assignment.projectId()));
                startNodes(TIMECARDS);
                for (Timecard timecard : timecards.getOrDefault(assignment.projectId(), List.of())) {
                    startTimecard(timecard);
                    startNodes(ENTRIES);
                    for (Entry entry : entries.getOrDefault(timecard.id(), List.of())) {
                        json.writeStartObject();
                        text(HOURS, entry.hours());
                        costCodeWithParent(costCodes.get(entry.costCodeId()), costCodes);
                        json.writeEndObject();
                    }
                    endNodes();
                    json.writeEndObject();
                }
                endNodes();
                json.writeEndObject();
                json.writeEndObject();
            }
            endNodes();
            json.writeEndObject();
        }
    }

    /** Starts the answer; what is open at its end, the generator closes. */
    private void start(String field) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart(field);
    }

    private void manager(long managerId, Map<Long, String> members) throws IOException {
        json.writeFieldName(PROJECT_MANAGER);
        if (managerId == 0) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        id("TeamMember:", managerId);
        text(FULL_NAME, members.get(managerId));
        json.writeEndObject();
    }

    void upserted(List<Card> cards, Map<String, Long> known) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("timecardUpsertMany");
        json.writeArrayFieldStart("results");
        for (Card card : cards) {
            json.writeStartObject();
            json.writeStringField("externalId", card.externalId());
            text(STATUS, known.containsKey(card.externalId()) ? "UPDATED" : "CREATED");
            json.writeObjectFieldStart("timecard");
            id("Timecard:", card.id());
            json.writeEndObject();
            json.writeArrayFieldStart("userErrors");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("userErrors");
        json.writeEndArray();
    }

    private void costCodeWithParent(CostCode costCode, Map<Long, CostCode> costCodes) throws IOException {
        json.writeFieldName(COST_CODE);
        json.writeStartObject();
        text(CODE, costCode.code());
        CostCode parent = costCodes.get(costCode.parentId());
        if (parent == null) {
            json.writeFieldName(PARENT);
            json.writeNull();
        } else {
            one(PARENT, CODE, parent.code());
        }
        json.writeEndObject();
    }

    private void startTimecard(Timecard timecard) throws IOException {
        json.writeStartObject();
        id("Timecard:", timecard.id());
        text(WORK_DATE, timecard.workDate());
    }

    /** An object of one field. */
    private void one(SerializedString field, SerializedString inner, String value) throws IOException {
        json.writeFieldName(field);
        json.writeStartObject();
        text(inner, value);
        json.writeEndObject();
    }

    private void startNodes(SerializedString field) throws IOException {
        json.writeFieldName(field);
        json.writeStartObject();
        json.writeFieldName(NODES);
        json.writeStartArray();
    }

    private void endNodes() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(SerializedString field, String value) throws IOException {
        json.writeFieldName(field);
        json.writeString(value);
    }

    private void id(String type, long id) throws IOException {
        json.writeFieldName(ID);
        json.writeString(encoded(type + id));
    }

    private static String cursor(Timecard timecard) {
        return encoded("[WORK_DATE DESC, ID DESC]\0+" + timecard.workDate() + "\0+" + timecard.id());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
