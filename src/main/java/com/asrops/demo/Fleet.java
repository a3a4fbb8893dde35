package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.asrops.demo.FielddataRows.Machine;
import com.asrops.demo.FielddataRows.MachineLog;
import com.asrops.demo.FielddataRows.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Machines, and where each of them ran: on one project a day. */
final class Fleet {

    private static final int SMALLEST = 30;
    private static final int PROJECTS_PER_MACHINE = 4;
    private static final int LOGS_PER_ARCHIVED_ONE = 120;
    private static final int DAY = 800;

    private final Recipe recipe;
    private final List<Integer> suppliers;
    private final List<Machine> machines = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private String date = "";
    private int lastLogId;

    Fleet(Recipe recipe, Companies companies) {
        this.recipe = recipe;
        suppliers = companies.ids("SUPPLIER");
        List<List<String>> types = WordList.rows("equipment.tsv");
        int count = SMALLEST + recipe.size().projects() / PROJECTS_PER_MACHINE;
        for (int id = 1; id <= count; id++) {
            machines.add(machine(id, types.get((id - 1) % types.size()), recipe.dice("machine", id)));
        }
    }

    List<Machine> machines() {
        return machines;
    }

    /** Some ids decide, so that even a small fleet has everything. */
    private Machine machine(int id, List<String> type, Dice dice) {
        String number = String.format(Locale.ROOT, "%s-%03d", type.get(0), id);
        boolean rented = type.get(3).equals("yes") && dice.chance(60);
        String ownership = id % 23 == 0 ? "UNKNOWN" : rented ? "RENTED" : dice.chance(15) ? "LEASED" : "OWNED";
        String status = id % 19 == 0 ? "IN_REPAIR" : id % 27 == 0 ? "RETIRED" : id % 29 == 0 ? "UNKNOWN" : "IN_SERVICE";
        Stamp stamp = recipe.founding();
        return new Machine(
                id,
                number,
                fold(number),
                type.get(1),
                fold(type.get(1)),
                ownership,
                status,
                dice.chance(94) ? new BigDecimal(type.get(2)).unscaledValue().intValueExact() : null,
                switch (ownership) {
                    case "OWNED" -> Integer.valueOf(Companies.OWN);
                    case "UNKNOWN" -> null;
                    default -> dice.pick(suppliers);
                },
                status.equals("RETIRED") ? stamp.archived(stamp.createdAt()) : stamp);
    }

    /** A project keeps what it has for a month, as far as nobody else has it on this day. */
    void logs(SiteDay site, Report report, Consumer<MachineLog> sink) {
        if (!report.reportDate().equals(date)) {
            date = report.reportDate();
            taken.clear();
        }
        Dice month = recipe.dice("machines", site.projectId(), site.day().toEpochDay() / 30);
        Dice dice = recipe.dice("machine logs", report.id());
        for (int wanted = month.weighted(45, 35, 20); wanted > 0; wanted--) {
            Machine machine = month.pick(machines);
            if (dice.chance(70) && machine.status().equals("IN_SERVICE") && taken.add(machine.id())) {
                sink.accept(log(machine, site, report, dice));
            }
        }
    }

    private MachineLog log(Machine machine, SiteDay site, Report report, Dice dice) {
        int run = 25 * dice.between(2, DAY / 25);
        Stamp stamp = Stamp.created(report.stamp().createdAt());
        return new MachineLog(
                ++lastLogId,
                machine.id(),
                site.projectId(),
                report.reportDate(),
                operator(site, dice),
                dice.chance(80) ? site.hoursByCostCode().lastKey() : null,
                dice.chance(95) ? report.id() : null,
                run,
                dice.chance(50) ? DAY - run : 0,
                dice.below(LOGS_PER_ARCHIVED_ONE) == 0 ? stamp.archived(stamp.createdAt()) : stamp);
    }

    private static @Nullable Integer operator(SiteDay site, Dice dice) {
        return dice.chance(85) ? dice.pick(site.workers()) : null;
    }
}
