package com.asrops.demo;

import com.asrops.demo.SafetyRows.Incident;
import com.asrops.demo.SafetyRows.Person;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes wrong, seldom, and the people in it: of an injury the first is who was hurt. */
final class IncidentMaker {

    private static final int INCIDENTS_PER_ARCHIVED_ONE = 19;
    private static final int PEOPLE_PER_ARCHIVED_ONE = 23;

    private final Recipe recipe;
    private final Instants instants;
    private final List<List<String>> happened = WordList.rows("incidents.tsv");
    private int lastIncident;
    private int lastPerson;

    IncidentMaker(Recipe recipe) {
        this.recipe = recipe;
        instants = recipe.instants();
    }

    void make(SiteWeek week, Consumer<Incident> incidents, Consumer<Person> people) {
        Dice dice = recipe.dice("incident", week.job().id(), week.epochDay());
        if (!dice.chance(5)) {
            return;
        }
        // By the id, so that even a small set has each kind; 5 shares no factor with how many there are.
        List<String> what = happened.get((lastIncident * 5 + 5) % happened.size());
        boolean injury = what.get(0).equals("INJURY");
        Incident incident = incident(week, what, injury && dice.chance(45), dice);
        incidents.accept(incident);
        List<Member> some = week.some(dice.between(injury ? 1 : 0, 3), dice);
        for (Member member : some) {
            boolean injured = injury && member == some.getFirst();
            people.accept(person(incident, member, injured ? what.get(3) : null, dice));
        }
    }

    private Incident incident(SiteWeek week, List<String> what, boolean recordable, Dice dice) {
        int id = ++lastIncident;
        String at = Instants.text(instants.at(week.day(), dice.between(7 * 60, 15 * 60), dice));
        Stamp created = Stamp.created(at);
        return new Incident(
                id,
                week.job().id(),
                at,
                what.get(0),
                what.get(1),
                orNull(what.get(2)),
                recordable,
                recordable && dice.chance(60) ? dice.between(1, 21) : 0,
                recordable && dice.chance(50) ? dice.between(1, 30) : 0,
                id % INCIDENTS_PER_ARCHIVED_ONE == 3 ? created.archived(at) : created);
    }

    private Person person(Incident incident, Member member, @Nullable String injury, Dice dice) {
        int id = ++lastPerson;
        Stamp created = Stamp.created(incident.stamp().createdAt());
        return new Person(
                id,
                incident.id(),
                member.id(),
                injury != null ? "INJURED" : dice.chance(50) ? "WITNESS" : "INVOLVED",
                injury,
                id % PEOPLE_PER_ARCHIVED_ONE == 4 ? created.archived(created.createdAt()) : created);
    }

    private static @Nullable String orNull(String field) {
        return field.equals("-") ? null : field;
    }
}
