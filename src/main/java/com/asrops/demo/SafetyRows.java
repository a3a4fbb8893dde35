package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The rows of the safety domain. */
final class SafetyRows {

    private SafetyRows() {}

    record Observation(
            int id,
            int projectId,
            String kind,
            String category,
            @Nullable String severity,
            String status,
            String description,
            String observedAt,
            @Nullable Integer reporterId,
            @Nullable Integer assigneeId,
            @Nullable String dueDate,
            @Nullable String closedAt,
            @JsonUnwrapped Stamp stamp) {}

    record Incident(
            int id,
            int projectId,
            String occurredAt,
            String kind,
            String summary,
            @Nullable String description,
            boolean oshaRecordable,
            int daysAway,
            int daysRestricted,
            @JsonUnwrapped Stamp stamp) {}

    record Person(
            int id,
            int incidentId,
            int teamMemberId,
            String role,
            @Nullable String injury,
            @JsonUnwrapped Stamp stamp) {}

    record Talk(
            int id,
            int projectId,
            String topic,
            String topicFolded,
            String talkDate,
            @Nullable Integer conductorId,
            @Nullable String notes,
            @JsonUnwrapped Stamp stamp) {}

    record Attendee(
            int id,
            int toolboxTalkId,
            int teamMemberId,
            boolean signed,
            @JsonUnwrapped Stamp stamp) {}
}
