package com.asrops.demo;

import java.util.List;

/** Names as they occur on a building site in California, from many languages; some people share theirs. */
final class People {

    /** The first list whose names are not in Latin letters. */
    private static final int OTHER_SCRIPTS = 9;

    private final Recipe recipe;
    private final List<Group> groups = WordList.rows("people.tsv").stream()
            .map(line ->
                    new Group(Integer.parseInt(line.get(0)), WordList.words(line.get(1)), WordList.words(line.get(2))))
            .toList();
    private final int[] weights = groups.stream().mapToInt(Group::weight).toArray();

    People(Recipe recipe) {
        this.recipe = recipe;
    }

    Name name(int id) {
        // Every 40th is a namesake of somebody; every 30th makes sure that no size goes without other scripts.
        int namesake = id % 40 == 0 ? id - 11 : id;
        Dice dice = recipe.dice("name", namesake);
        Group group = groups.get(
                namesake % 30 == 17
                        ? OTHER_SCRIPTS + namesake / 30 % (groups.size() - OTHER_SCRIPTS)
                        : dice.weighted(weights));
        return new Name(dice.pick(group.given()), dice.pick(group.family()));
    }

    record Name(String first, String last) {}

    private record Group(int weight, List<String> given, List<String> family) {}
}
