package com.asrops.demo;

import com.asrops.demo.FielddataRows.Issue;
import com.asrops.demo.FielddataRows.Ref;
import com.asrops.demo.FielddataRows.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What was read of Raken in the last weeks, each resource once a night, and which of our rows it knows. */
final class SyncHistory {

    private static final String SOURCE = "RAKEN";
    private static final int NIGHTS = 45;
    private static final int ROWS_PER_REF_THAT_IS_GONE = 40;
    private static final List<String> RESOURCES =
            List.of("projects", "members", "timeCards", "dailyReports", "equipment", "materials");
    private static final List<List<String>> PROBLEMS = List.of(
            List.of(
                    "NOT_FOUND",
                    "costCode",
                    "There is no such CostCode.",
                    "The cost code was created, and the card came with the next run."),
            List.of("NOT_FOUND", "worker", "There is no such TeamMember.", "The worker was entered by the office."),
            List.of(
                    "DAY_TOO_LONG",
                    "hours",
                    "The worker has more than 24 hours on this day.",
                    "The foreman corrected the hours in Raken."),
            List.of(
                    "UNKNOWN_VALUE",
                    "status",
                    "This status is not known; it is kept as UNKNOWN.",
                    "Looked at, and set by hand."));

    private final Recipe recipe;
    private final Instants instants;
    private final LocalDate today;
    private int lastRunId;
    private int lastIssueId;
    private int lastRefId;

    SyncHistory(Recipe recipe) {
        this.recipe = recipe;
        instants = recipe.instants();
        today = recipe.asOf();
    }

    /** Oldest first; the last one had not ended when the history does. */
    void runs(Consumer<Run> runs, Consumer<Issue> issues) {
        for (int night = NIGHTS; night > 0; night--) {
            for (int resource = 0; resource < RESOURCES.size(); resource++) {
                Run run = run(night, resource);
                runs.accept(run);
                issues(run, issues);
            }
        }
    }

    private Run run(int night, int resource) {
        int id = ++lastRunId;
        Dice dice = recipe.dice("sync run", id);
        LocalDate day = today.minusDays(night);
        boolean goesOn = night == 1 && resource == RESOURCES.size() - 1;
        boolean fails = !goesOn && dice.chance(3);
        long started = instants.at(day, 22 * 60 + 5 * resource, dice);
        String begun = Instants.text(started);
        String ended = goesOn ? null : Instants.text(instants.later(started, dice.between(0, 4), dice));
        boolean byDay = RESOURCES.get(resource).equals("timeCards")
                || RESOURCES.get(resource).equals("dailyReports");
        return new Run(
                id,
                SOURCE,
                RESOURCES.get(resource),
                byDay ? day.minusDays(7).toString() : null,
                byDay ? day.toString() : null,
                fails ? "offset=" + 1000 * dice.between(1, 5) : null,
                goesOn ? "RUNNING" : fails ? "FAILED" : "SUCCEEDED",
                begun,
                ended,
                byDay ? dice.between(5, 60) : dice.below(3),
                dice.below(12),
                dice.between(30, 400),
                dice.chance(15) ? dice.between(1, 3) : 0,
                new Stamp(null, begun, ended == null ? begun : ended, ended == null ? 1 : 2));
    }

    private void issues(Run run, Consumer<Issue> issues) {
        for (int left = run.rowsFailed(); left > 0; left--) {
            Dice dice = recipe.dice("sync issue", ++lastIssueId);
            List<String> problem = dice.pick(PROBLEMS);
            String outside = dice.chance(95) ? uuid(dice) : null;
            boolean resolved = dice.chance(60);
            String at = run.stamp().updatedAt();
            issues.accept(new Issue(
                    lastIssueId,
                    run.id(),
                    outside,
                    dice.chance(90) ? problem.get(1) : null,
                    problem.get(0),
                    problem.get(2),
                    outside == null ? null : "{\"uuid\": \"" + outside + "\"}",
                    resolved ? at : null,
                    resolved ? problem.get(3) : null,
                    resolved ? "operations" : null,
                    new Stamp(null, at, at, resolved ? 2 : 1)));
        }
    }

    /** Of every project and of every team member: what Raken calls them, last seen in the last night. */
    void refs(int projects, int teamMembers, Consumer<Ref> sink) {
        for (int id = 1; id <= projects; id++) {
            sink.accept(ref("Project", id));
        }
        for (int id = 1; id <= teamMembers; id++) {
            sink.accept(ref("TeamMember", id));
        }
    }

    private Ref ref(String type, int rowId) {
        Dice dice = recipe.dice("ref " + type, rowId);
        String uuid = uuid(dice);
        String seen = Instants.text(instants.at(today.minusDays(1), 22 * 60, dice));
        boolean gone = dice.below(ROWS_PER_REF_THAT_IS_GONE) == 0;
        return new Ref(
                ++lastRefId,
                SOURCE,
                type,
                uuid,
                rowId,
                String.format(Locale.ROOT, "%016x", dice.next()),
                dice.chance(95) ? "{\"uuid\": \"" + uuid + "\"}" : null,
                seen,
                gone ? seen : null,
                new Stamp(null, recipe.founding().createdAt(), seen, 1));
    }

    private static String uuid(Dice dice) {
        String digits = String.format(Locale.ROOT, "%016x%016x", dice.next(), dice.next());
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }
}
