package com.asrops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The day of a week on which a project's crew comes together.
 *
 * @param crew those who are sent there on that day, at least two
 */
record SiteWeek(Job job, LocalDate day, List<Member> crew) {

    int epochDay() {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The foreman; where there is none, the superintendent. */
    int leader() {
        return crew.stream()
                .filter(member -> member.post() == Member.Post.FOREMAN)
                .map(Member::id)
                .findFirst()
                .orElse(job.superintendentId());
    }

    /** So many of the crew, or all of them, each once. */
    List<Member> some(int count, Dice dice) {
        List<Member> some = new ArrayList<>();
        int first = dice.below(crew.size());
        for (int i = 0; i < Math.min(count, crew.size()); i++) {
            some.add(crew.get((first + i) % crew.size()));
        }
        return some;
    }
}
