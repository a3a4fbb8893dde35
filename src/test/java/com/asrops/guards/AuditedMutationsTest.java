package com.asrops.guards;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps a write from going past the audit: runs every mutation of the schema, looks at every row of every entity before and
 * after, and finds one event for each row that is not as it was.
 */
@OnBothDatabases
class AuditedMutationsTest {

    /**
     * What to run, in this order over the sample: a mutation and its input. {@code @Shift:1} is the id of that row;
     * {@code @Shift} the id and the version of the newest one.
     */
    private static final List<String> MUTATIONS = List.of(
            "companyCreate {name: \"Pier Supply\", kind: SUPPLIER, timeZone: \"UTC\", weekStart: MONDAY}",
            "companyUpdate {@Company, name: \"Pier\"}",
            "companyArchive {@Company}",
            "classificationCreate {name: \"Apprentice\", trade: \"Pipefitter\", level: APPRENTICE}",
            "classificationUpdate {@Classification, unionLocal: \"UA 250\"}",
            "classificationArchive {@Classification}",
            "payTypeCreate {code: \"DT\", name: \"Double time\", multiplier: \"2\"}",
            "payTypeUpdate {@PayType, multiplier: \"3\"}",
            "payTypeArchive {@PayType}",
            "shiftCreate {name: \"Day\", startTime: \"06:30\", endTime: \"15:00\"}",
            "shiftUpdate {@Shift, endTime: \"15:30\"}",
            "shiftArchive {@Shift}",
            "costCodeCreate {code: \"27\", division: \"27\", description: \"Data\", costType: LABOR}",
            "costCodeUpdate {@CostCode, costType: MATERIAL}",
            "costCodeArchive {@CostCode}",
            "teamMemberCreate {employeeNumber: \"E9\", firstName: \"Iris\", lastName: \"No\", status: ACTIVE, companyId: @Company:1}",
            "teamMemberUpdate {@TeamMember, lastName: \"Yes\"}",
            "teamMemberArchive {@TeamMember}",
            "projectCreate {jobNumber: \"J-9\", name: \"Dock\", status: ACTIVE, clientId: @Company:2, certifiedPayroll: true}",
            "projectUpdate {@Project, contractAmount: \"1\"}",
            "budgetLineCreate {projectId: @Project:1, costCodeId: @CostCode:2, originalAmount: \"5\"}",
            "budgetLineUpdate {@BudgetLine, hours: \"8\"}",
            "budgetLineArchive {@BudgetLine}",
            "projectAssignmentCreate {projectId: @Project:1, teamMemberId: @TeamMember:4, role: CREW, fromDate: \"2026-01-01\"}",
            "projectAssignmentUpdate {@ProjectAssignment, role: FOREMAN}",
            "projectAssignmentArchive {@ProjectAssignment}",
            "timecardCreate {projectId: @Project:1, workerId: @TeamMember:2, workDate: \"2026-01-20\", entries: ["
                    + "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"8\"},"
                    + "{costCodeId: @CostCode:1, payTypeId: @PayType:2, hours: \"1.5\"}]}",
            "timecardUpdate {@Timecard, entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"9\"}]}",
            "timecardUpdate {@Timecard, notes: \"Rain\"}",
            "timecardSubmit {@Timecard}",
            "timecardReject {@Timecard, rejectionReason: \"Too long\"}",
            "timecardSubmit {@Timecard}",
            "timecardApprove {@Timecard}",
            "timecardReopen {@Timecard, reopeningReason: \"Wrong day\"}",
            "payPeriodCreate {fromDate: \"2026-02-01\", toDate: \"2026-02-07\", payDate: \"2026-02-12\"}",
            "payPeriodUpdate {@PayPeriod, payDate: \"2026-02-13\"}",
            "payPeriodLock {@PayPeriod}",
            "payPeriodUnlock {@PayPeriod}",
            "payPeriodArchive {@PayPeriod}",
            "payRateCreate {teamMemberId: @TeamMember:2, rate: \"40\", fromDate: \"2026-01-01\"}",
            "payRateUpdate {@PayRate, rate: \"41\"}",
            "payRateArchive {@PayRate}",
            "wcClassCodeCreate {state: \"CA\", code: \"5190\", description: \"Electrical wiring\"}",
            "wcClassCodeUpdate {@WcClassCode, description: \"Electrical wiring within buildings\"}",
            "wcRateCreate {classCodeId: @WcClassCode:1, fromDate: \"2026-01-01\", rate: \"4.12\"}",
            "wcRateUpdate {@WcRate, modifier: \"0.91\"}",
            "wcRateArchive {@WcRate}",
            "wcClassCodeArchive {@WcClassCode}",
            "timecardUpsertMany " + upsert("4"),
            "timecardUpsertMany " + upsert("5"),
            "projectArchive {@Project}",
            "userCreate {login: \"iris\", role: ANALYST, password: \"a long password\"}",
            "userUpdate {@User, role: PAYROLL}",
            "userArchive {@User}",
            "apiKeyCreate {name: \"sync\", role: INTEGRATION}",
            "apiKeyRevoke {id: @ApiKey:1}");

    /** It changes what no row shows, for whoever has signed in: see SessionTest. */
    private static final String OF_A_SESSION = "passwordChange";

    private static String upsert(String hours) {
        return "{source: \"RAKEN\", rows: [{externalId: \"x1\", project: {id: @Project:1}, worker: {id: @TeamMember:2},"
                + " workDate: \"2026-01-22\", entries: [{costCode: {id: @CostCode:2}, payType: {id: @PayType:1}, hours: \""
                + hours + "\"}]}]}";
    }

    private static final Pattern ID = Pattern.compile("@(\\w+):(\\d+)");
    private static final Pattern NEWEST = Pattern.compile("@(\\w+)");

    private final TestServer server;
    private final Findings findings = new Findings();

    AuditedMutationsTest(TestServer server) {
        this.server = server;
    }

    @Test
    void everyRowThatAMutationChangesHasItsEvent() {
        server.clear();
        Sample.load(server);
        for (String line : MUTATIONS) {
            String mutation = line.substring(0, line.indexOf(' '));
            Map<String, String> before = rows();
            int events = events().size();
            run(mutation, line.substring(line.indexOf(' ') + 1));
            List<String> told = events().subList(events, events().size());
            SortedSet<String> changed = changes(before, rows());
            findings.check(!changed.isEmpty(), mutation + " changed nothing: let it change something here");
            findings.check(
                    told.stream().sorted().toList().equals(List.copyOf(changed)),
                    mutation + " changed " + changed + ", but the audit tells of " + told
                            + ": write by Rows, or tell Audit of what a statement of your own writes");
        }
        for (GraphQLFieldDefinition mutation :
                ServedSchema.get().getMutationType().getFieldDefinitions()) {
            findings.check(
                    mutation.getName().equals(OF_A_SESSION)
                            || MUTATIONS.stream().anyMatch(line -> line.startsWith(mutation.getName() + " ")),
                    mutation.getName() + " is not looked at: add a line to MUTATIONS in "
                            + getClass().getSimpleName());
        }
        findings.mustBeNone(
                "Every change of a row has its event, on " + server.dialect().product() + ".");
    }

    private void run(String mutation, String input) {
        String withIds = ID.matcher(input)
                .replaceAll(id -> "\"" + NodeId.encode(id.group(1), Long.parseLong(id.group(2))) + "\"");
        String whole = NEWEST.matcher(withIds).replaceAll(type -> newest(type.group(1)));
        List<Object> errors = server.graphQl()
                .document("mutation { result: " + mutation + "(input: " + whole
                        + ") { userErrors { code field message } } }")
                .execute()
                .path("result.userErrors")
                .entityList(Object.class)
                .get();
        findings.check(errors.isEmpty(), mutation + " is refused: " + errors);
    }

    private String newest(String type) {
        String[] row = query("SELECT id, version FROM " + entity(type).table() + " ORDER BY id DESC LIMIT 1")
                .getFirst()
                .split(" \\| ");
        return "id: \"" + NodeId.encode(type, Long.parseLong(row[0])) + "\", version: " + row[1];
    }

    private Entity<?> entity(String type) {
        return server.bean(Entities.class).get(type);
    }

    /** What is done to each row, as an event tells it. */
    private SortedSet<String> changes(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> changes = new TreeSet<>();
        after.forEach((row, text) -> {
            if (!before.containsKey(row)) {
                changes.add("CREATED " + row);
            } else if (!before.get(row).equals(text)) {
                changes.add((isArchived(before.get(row)) == isArchived(text) ? "UPDATED " : "ARCHIVED ") + row);
            }
        });
        before.keySet().stream().filter(row -> !after.containsKey(row)).forEach(row -> changes.add("DELETED " + row));
        return changes;
    }

    private static boolean isArchived(String text) {
        return !text.endsWith(" | null");
    }

    /** All columns of all rows of all entities, by type and id; the last is when it was archived. */
    private Map<String, String> rows() {
        Map<String, String> rows = new HashMap<>();
        for (Entity<?> entity : ServedSchema.entities()) {
            if (!entity.name().equals("AuditEvent")) {
                String columns = String.join(
                        ", ",
                        entity.columns().values().stream().map(Column::name).toList());
                query("SELECT " + columns + ", "
                                + (entity.columns().containsKey("archivedAt") ? "archived_at" : "NULL") + " FROM "
                                + entity.table())
                        .forEach(row -> rows.put(entity.name() + ":" + row.split(" \\| ")[0], row));
            }
        }
        return rows;
    }

    /** All events, the oldest first. */
    private List<String> events() {
        return query("SELECT operation, row_id FROM audit_events ORDER BY id").stream()
                .map(event -> event.split(" \\| "))
                .map(event -> event[0] + " " + NodeId.decode(event[1]).type() + ":"
                        + NodeId.decode(event[1]).id())
                .toList();
    }

    private List<String> query(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
