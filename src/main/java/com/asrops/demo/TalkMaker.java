package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.asrops.demo.SafetyRows.Attendee;
import com.asrops.demo.SafetyRows.Talk;
import java.util.List;
import java.util.function.Consumer;

/** Most crews start the day on which they come together with a talk about safety. */
final class TalkMaker {

    private static final int BEGIN = 6 * 60 + 40;
    private static final int TALKS_PER_ARCHIVED_ONE = 61;
    private static final int ATTENDEES_PER_ARCHIVED_ONE = 211;

    private final Recipe recipe;
    private final Instants instants;
    private final List<String> topics = WordList.lines("toolbox_topics.txt");
    private final List<String> notes = WordList.lines("notes.txt");
    private int lastTalk;
    private int lastAttendee;

    TalkMaker(Recipe recipe) {
        this.recipe = recipe;
        instants = recipe.instants();
    }

    void make(SiteWeek week, Consumer<Talk> talks, Consumer<Attendee> attendees) {
        Dice dice = recipe.dice("toolbox talk", week.job().id(), week.epochDay());
        if (!dice.chance(90)) {
            return;
        }
        Talk talk = talk(week, dice);
        talks.accept(talk);
        for (Member member : week.crew()) {
            if (dice.chance(93)) {
                attendees.accept(attendee(talk, member, dice));
            }
        }
    }

    private Talk talk(SiteWeek week, Dice dice) {
        int id = ++lastTalk;
        String topic = dice.pick(topics);
        Stamp created = Stamp.created(Instants.text(instants.at(week.day(), BEGIN, dice)));
        return new Talk(
                id,
                week.job().id(),
                topic,
                fold(topic),
                week.day().toString(),
                dice.chance(94) ? Integer.valueOf(week.leader()) : null,
                dice.chance(12) ? dice.pick(notes) : null,
                id % TALKS_PER_ARCHIVED_ONE == 7 ? created.archived(created.createdAt()) : created);
    }

    private Attendee attendee(Talk talk, Member member, Dice dice) {
        int id = ++lastAttendee;
        Stamp created = Stamp.created(talk.stamp().createdAt());
        return new Attendee(
                id,
                talk.id(),
                member.id(),
                dice.chance(96),
                id % ATTENDEES_PER_ARCHIVED_ONE == 17 ? created.archived(created.createdAt()) : created);
    }
}
