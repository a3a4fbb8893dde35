package com.asrops.kernel.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the API of {@link TestApi} is about, made of numbers: the same of the same number, and sometimes nothing. */
final class Things {

    private Things() {}

    record Thing(
            int number,
            @Nullable String name,
            List<@Nullable String> tags,
            Object even,
            Optional<String> boxed,
            Object color) {

        static Thing of(int number) {
            return new Thing(
                    number,
                    number % 4 == 3 ? null : "thing \"" + number + "\" ü",
                    number % 3 == 0 ? Arrays.asList("a", null) : List.of("a", "b"),
                    number,
                    number % 2 == 0 ? Optional.empty() : Optional.of("box"),
                    number % 5 == 4
                            ? "NO_COLOR"
                            : List.of("RED", "GREEN", "BLUE").get(number % 3));
        }

        @SuppressWarnings("unused") // a property
        public String getBean() {
            if (number % 5 == 2) {
                throw new IllegalStateException("no bean of " + number);
            }
            return "bean " + number;
        }
    }

    record Person(int number, String name) {}

    record Box(@Nullable Object inside, int size) {}

    record Payload(@Nullable Thing thing, List<Thing> things, String problem) {}

    static int number(Object source) {
        return source instanceof Person person ? person.number : ((Thing) source).number;
    }

    static int count(@Nullable Integer count) {
        return count == null ? 1 : count;
    }

    static @Nullable Object node(int number) {
        return number % 3 == 0 ? new Person(number, "person " + number) : existing(number);
    }

    static @Nullable Object found(int number) {
        return switch (number % 4) {
            case 0 -> Thing.of(number);
            case 1 -> new Box(number > 20 ? null : Thing.of(number + 10), number);
            case 2 -> new Person(number, "found");
            default -> null;
        };
    }

    static @Nullable Thing existing(int number) {
        return number < 0 || number == 13 ? null : Thing.of(number);
    }

    static Payload payload(int number) {
        return new Payload(existing(number), things(1, 2), "problem " + number);
    }

    static List<Thing> things(int from, @Nullable Integer count) {
        return IntStream.range(from, from + count(count)).mapToObj(Thing::of).toList();
    }

    static List<@Nullable Object> grid(@Nullable Integer size) {
        List<@Nullable Object> rows = new ArrayList<>();
        for (int row = 0; row < count(size); row++) {
            rows.add(things(row * 10, size));
        }
        rows.add(count(size) == 3 ? null : Arrays.asList(Thing.of(3), count(size) == 1 ? null : Thing.of(4)));
        return rows;
    }

    static Integer first(Map<String, Object> arguments) {
        return arguments.get("first") instanceof Integer first ? first : 1;
    }

    static Map<Integer, List<Thing>> children(Set<Integer> keys, Integer first) {
        Map<Integer, List<Thing>> children = new HashMap<>();
        keys.forEach(key -> {
            if (key % 5 != 3) {
                children.put(key, things(key * 2, Math.min(3, first)));
            }
        });
        return children;
    }

    static Map<Integer, Person> people(Set<Integer> keys) {
        Map<Integer, Person> people = new HashMap<>();
        keys.forEach(key -> {
            if (key % 3 != 1) {
                people.put(key, new Person(key, "owner " + key));
            }
        });
        return people;
    }
}
