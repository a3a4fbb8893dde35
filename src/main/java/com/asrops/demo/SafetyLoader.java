package com.asrops.demo;

import com.asrops.demo.SafetyRows.Attendee;
import com.asrops.demo.SafetyRows.Incident;
import com.asrops.demo.SafetyRows.Observation;
import com.asrops.demo.SafetyRows.Person;
import com.asrops.demo.SafetyRows.Talk;

/** Loads the safety domain, week by week. */
final class SafetyLoader {

    private final SafetyDemoMapper mapper;

    SafetyLoader(SafetyDemoMapper mapper) {
        this.mapper = mapper;
    }

    void load(DemoData data) {
        Recipe recipe = data.recipe();
        ObservationMaker observationMaker = new ObservationMaker(recipe);
        IncidentMaker incidentMaker = new IncidentMaker(recipe);
        TalkMaker talkMaker = new TalkMaker(recipe);
        Chunks<Observation> observations = new Chunks<>(mapper::insertObservations);
        Chunks<Incident> incidents = new Chunks<>(mapper::insertIncidents);
        Chunks<Person> people = new Chunks<>(rows -> {
            // What they point to may still wait for its chunk to fill.
            incidents.flush();
            mapper.insertPeople(rows);
        });
        Chunks<Talk> talks = new Chunks<>(mapper::insertTalks);
        Chunks<Attendee> attendees = new Chunks<>(rows -> {
            talks.flush();
            mapper.insertAttendees(rows);
        });
        data.siteWeeks(week -> {
            observationMaker.make(week, observations);
            incidentMaker.make(week, incidents, people);
            talkMaker.make(week, talks, attendees);
        });
        observations.close();
        people.close();
        incidents.close();
        attendees.close();
        talks.close();
    }
}
