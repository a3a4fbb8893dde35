package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Team members with all that a row holds. */
final class TeamRows {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private final Recipe recipe;
    private final People people;
    private final Instants instants;
    private final List<List<String>> places = WordList.rows("places.tsv");

    TeamRows(Recipe recipe) {
        this.recipe = recipe;
        people = new People(recipe);
        instants = recipe.instants();
    }

    TeamMemberRow row(Member member) {
        Dice dice = recipe.dice("team member row", member.id());
        People.Name name = people.name(member.id());
        String number = (member.companyId() == Companies.OWN ? "E-" : "Sub-") + (1000 + member.id());
        String email = email(member, name, dice);
        return new TeamMemberRow(
                member.id(),
                number,
                fold(number),
                name.first(),
                fold(name.first()),
                name.last(),
                fold(name.last()),
                email,
                email == null ? null : fold(email),
                dice.chance(85) ? phone(dice) : null,
                member.status(),
                member.companyId(),
                member.classificationId(),
                member.supervisorId(),
                date(member.hired()),
                date(member.left()),
                stamp(member, dice));
    }

    private static @Nullable String email(Member member, People.Name name, Dice dice) {
        if (!member.status().equals("INVITED") && dice.chance(20)) {
            return null;
        }
        String first = NO_LETTERS.matcher(fold(name.first())).replaceAll("");
        String last = NO_LETTERS.matcher(fold(name.last())).replaceAll("");
        String local = first.length() + last.length() < 3 ? "Worker" : first + "." + last;
        return local + member.id() + "@example.com";
    }

    private String phone(Dice dice) {
        return String.format(Locale.ROOT, "(%s) 555-01%02d", dice.pick(places).get(3), dice.below(100));
    }

    private Stamp stamp(Member member, Dice dice) {
        LocalDate entered =
                member.hired() == Member.NEVER ? recipe.asOf().minusDays(5) : LocalDate.ofEpochDay(member.hired());
        String created = Instants.text(instants.at(entered, 8 * 60, dice));
        if (member.left() == Member.NEVER) {
            return Stamp.created(created);
        }
        String updated = Instants.text(instants.at(LocalDate.ofEpochDay(member.left()), 17 * 60, dice));
        Stamp left = new Stamp(null, created, updated, 2);
        return member.id() % 3 == 0 ? left.archived(updated) : left;
    }

    private static @Nullable String date(int epochDay) {
        return epochDay == Member.NEVER ? null : LocalDate.ofEpochDay(epochDay).toString();
    }
}
