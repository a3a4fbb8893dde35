package com.asrops.guards;

import com.asrops.kernel.entity.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who walks from a row to another finds the way back: from a worker to the timecards as well as from a timecard to its worker. */
class WaysBackTest {

    private static final String VIEW = "a view of entries: an entry leads to all that its line does, and back";
    private static final String WHO_SIGNS_IN = "only administrators see them, and the list can be filtered by it";
    private static final String FEW = "there are a few policies, whose list can be filtered by it";

    /** Relationships to one row without a list on the other side, and why they have none. */
    private static final Map<String, String> ONE_WAY = Map.ofEntries(
            Map.entry("LaborLine.timecard", VIEW),
            Map.entry("LaborLine.project", VIEW),
            Map.entry("LaborLine.worker", VIEW),
            Map.entry("LaborLine.costCode", VIEW),
            Map.entry("LaborLine.classification", VIEW),
            Map.entry("LaborLine.payType", VIEW),
            Map.entry("LaborLine.payPeriod", VIEW),
            Map.entry("User.teamMember", WHO_SIGNS_IN),
            Map.entry("ApiKey.teamMember", WHO_SIGNS_IN),
            Map.entry("AuditEvent.teamMember", WHO_SIGNS_IN),
            Map.entry("OvertimePolicy.regularPayType", FEW),
            Map.entry("OvertimePolicy.overtimePayType", FEW),
            Map.entry("OvertimePolicy.doublePayType", FEW),
            Map.entry("Timecard.corrects", "one timecard corrects another at most: `correction` leads back"));

    private final Findings findings = new Findings();

    @Test
    void everyRelationshipGoesBothWays() {
        List<String> unneeded = new ArrayList<>(ONE_WAY.keySet());
        for (Relation relation : ServedSchema.relations().all()) {
            if (!relation.many() && !goesBack(relation) && !unneeded.remove(relation.toString())) {
                findings.add(relation + " has no way back: write `extend type "
                        + relation.target().name() + "` with a list of " + relation.owner() + " @hasMany(key: \""
                        + relation.key().component().getName() + "\"), or name it in ONE_WAY with the reason");
            }
        }
        unneeded.forEach(
                name -> findings.add("ONE_WAY names " + name + ", which goes both ways or is none: take it out"));
        findings.mustBeNone("Every relationship goes both ways.");
    }

    private static boolean goesBack(Relation relation) {
        return ServedSchema.relations().all().stream()
                .anyMatch(back -> back.many()
                        && back.owner().equals(relation.target().name())
                        && back.target().name().equals(relation.owner())
                        && back.key().equals(relation.key()));
    }
}
