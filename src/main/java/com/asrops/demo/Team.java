package com.asrops.demo;

import com.asrops.demo.Member.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody, from the top of the tree down, so that a supervisor has the lower id: the head, managers, superintendents,
 * the office, foremen, crew.
 */
final class Team {

    private final List<Member> members = new ArrayList<>();
    private final List<Integer> managers;
    private final List<Integer> superintendents;
    private final List<Integer> office;
    private final List<Integer> foremen;

    private final History history;
    private final List<Integer> subcontractors;
    private final List<ClassificationRow> classifications;

    Team(Recipe recipe, Companies companies, References references) {
        history = recipe.history();
        subcontractors = companies.ids("SUBCONTRACTOR");
        classifications = references.classifications();
        int people = recipe.size().teamMembers();
        managers = ids(2, Math.max(3, people / 25));
        superintendents = ids(managers.getLast() + 1, Math.max(3, people / 25));
        office = ids(superintendents.getLast() + 1, Math.max(3, people / 30));
        foremen = ids(office.getLast() + 1, Math.max(5, people / 9));
        for (int id = 1; id <= people; id++) {
            members.add(member(id, recipe.dice("team member", id)));
        }
    }

    List<Member> members() {
        return members;
    }

    List<Integer> managers() {
        return managers;
    }

    List<Integer> superintendents() {
        return superintendents;
    }

    List<Integer> office() {
        return office;
    }

    private static List<Integer> ids(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    private Member member(int id, Dice dice) {
        if (id <= managers.getLast()) {
            return leader(id, Post.MANAGER, id == 1 ? null : 1, dice);
        }
        if (id <= superintendents.getLast()) {
            return leader(id, Post.SUPERINTENDENT, 1, dice);
        }
        if (id <= office.getLast()) {
            return leader(id, Post.OFFICE, 1, dice);
        }
        return id <= foremen.getLast() ? leader(id, Post.FOREMAN, dice.pick(superintendents), dice) : crew(id, dice);
    }

    /** Leaders were there from the start and stay, so that there is always somebody who approves. */
    private Member leader(int id, Post post, @Nullable Integer supervisor, Dice dice) {
        int hired = history.firstDay() - dice.between(30, 4000);
        Integer classification = switch (post) {
            case SUPERINTENDENT -> classification("SUPERINTENDENT", dice);
            case FOREMAN -> classification("FOREMAN", dice);
            default -> null;
        };
        return new Member(id, post, "ACTIVE", hired, Member.NEVER, Companies.OWN, classification, supervisor);
    }

    private Member crew(int id, Dice dice) {
        int company = id % 9 == 4 ? dice.pick(subcontractors) : Companies.OWN;
        Integer classification = classification(dice.chance(30) ? "APPRENTICE" : "JOURNEYWORKER", dice);
        Integer supervisor = id % 30 == 3 ? null : dice.pick(foremen);
        if (id % 25 == 9) {
            return new Member(
                    id, Post.CREW, "INVITED", Member.NEVER, Member.NEVER, company, classification, supervisor);
        }
        int hired = dice.chance(58)
                ? history.firstDay() - dice.between(1, 3000)
                : history.firstDay() + dice.below(history.days());
        int left = id % 8 == 6 ? leftAfter(hired, dice) : Member.NEVER;
        String status = left == Member.NEVER ? "ACTIVE" : "INACTIVE";
        return new Member(id, Post.CREW, status, hired, left, company, classification, supervisor);
    }

    private int leftAfter(int hired, Dice dice) {
        int earliest = Math.max(hired, history.firstDay());
        return dice.between(earliest, history.lastDay());
    }

    private Integer classification(String level, Dice dice) {
        return dice.pick(classifications.stream()
                        .filter(row -> row.level().equals(level) && row.stamp().archivedAt() == null)
                        .toList())
                .id();
    }
}
