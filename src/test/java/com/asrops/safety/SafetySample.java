package com.asrops.safety;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of the domain beside the sample of operations: those of project 1 are a supervisor's, those of project 2 are not. */
public final class SafetySample {

    /** What member 1 sees as a supervisor, by type. */
    public static final Map<String, Set<Long>> SEEN = Map.of(
            "Observation", Set.of(1L),
            "Incident", Set.of(1L),
            "IncidentPerson", Set.of(1L),
            "ToolboxTalk", Set.of(1L),
            "ToolboxTalkAttendee", Set.of(1L));

    private static final String AT = "'2026-01-07T16:30:00.000000Z'";
    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private SafetySample() {}

    /** Writes the rows beside those of operations. */
    public static void load(TestServer server) {
        boolean sqlite = server.dialect() == Dialect.SQLITE;
        String yes = sqlite ? "1" : "TRUE";
        String no = sqlite ? "0" : "FALSE";
        String observation = insert(
                "observations",
                "project_id, kind, category, severity, status, description, observed_at, reporter_id, assignee_id, due_date");
        String incident = insert(
                "incidents",
                "project_id, occurred_at, kind, summary, description, osha_recordable, days_away, days_restricted");
        String person = insert("incident_persons", "incident_id, team_member_id, role, injury");
        String talk = insert("toolbox_talks", "project_id, topic, topic_folded, talk_date, conductor_id, notes");
        String attendee = insert("toolbox_talk_attendees", "toolbox_talk_id, team_member_id, signed");
        server.execute(
                observation + "1, 1, 'HAZARD', 'Fall protection', 'HIGH', 'INITIATED', 'Open edge', " + AT
                        + ", 2, 1, '2026-01-09'" + ROW,
                observation + "2, 2, 'POSITIVE', 'Housekeeping', NULL, 'INITIATED', 'Swept', " + AT + ", 4, NULL, NULL"
                        + ROW,
                incident + "1, 1, " + AT + ", 'INJURY', 'Cut finger', 'Anna cut her finger', " + yes + ", 3, 1" + ROW,
                incident + "2, 2, " + AT + ", 'NEAR_MISS', 'Dropped wrench', NULL, " + no + ", 0, 0" + ROW,
                person + "1, 1, 2, 'INJURED', 'Cut'" + ROW,
                person + "2, 1, 4, 'WITNESS', NULL" + ROW,
                person + "3, 2, 4, 'INVOLVED', NULL" + ROW,
                talk + "1, 1, 'Échelles', 'echelles', '2026-01-05', 3, NULL" + ROW,
                talk + "2, 2, 'Heat', 'heat', '2026-01-06', NULL, 'Water'" + ROW,
                attendee + "1, 1, 2, " + yes + ROW,
                attendee + "2, 1, 4, " + no + ROW,
                attendee + "3, 2, 2, " + yes + ROW);
        if (!sqlite) {
            // Rows with ids of their own do not move the counter of the ids.
            List.of("observations", "incidents", "incident_persons", "toolbox_talks", "toolbox_talk_attendees")
                    .forEach(table ->
                            server.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), 100)"));
        }
    }

    private static String insert(String table, String columns) {
        return "INSERT INTO " + table + " (id, " + columns + ", created_at, updated_at, version) VALUES (";
    }
}
