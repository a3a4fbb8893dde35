package com.asrops.operations;

import com.asrops.kernel.write.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that would stand below themselves, as they will be when all that are right are written.
 *
 * @param id a row's id
 * @param above the id of the row that it stands below, if any
 */
record Circles<T extends Record>(ToLongFunction<T> id, Function<T, @Nullable Long> above) {

    /** A row that is there, and the one that it stands below. */
    record Link(long id, @Nullable Long above) {}

    /** Those that come to stand below another row. Nothing stands below a new one yet, but what comes with it. */
    List<Draft<T>> moved(List<Draft<T>> drafts) {
        return drafts.stream().filter(this::isMoved).toList();
    }

    private boolean isMoved(Draft<T> draft) {
        Long now = above.apply(draft.row());
        return now != null && (draft.before() == null || !now.equals(above.apply(draft.before())));
    }

    /** Whether there can be a circle at all: not where all that move are new, and below what is there. */
    boolean isPossible(List<Draft<T>> moved) {
        return moved.stream()
                .anyMatch(draft -> draft.before() != null || Objects.requireNonNull(above.apply(draft.row())) < 0);
    }

    /** The rows that are there, below which these come to stand. */
    Set<Long> targets(List<Draft<T>> moved) {
        Set<Long> ids = new HashSet<>();
        moved.forEach(draft -> ids.add(Objects.requireNonNull(above.apply(draft.row()))));
        ids.removeIf(target -> target <= 0);
        return ids;
    }

    /**
     * Those that would be in a circle. Each of them stays where it is, so the others are looked at again with that.
     *
     * @param there the rows that are there, from {@link #targets} upward
     */
    List<Draft<T>> in(List<Draft<T>> drafts, List<Link> there) {
        List<Draft<T>> wrong = new ArrayList<>();
        List<Draft<T>> found;
        do {
            Map<Long, Long> links = links(drafts, there, wrong);
            found = moved(drafts).stream()
                    .filter(draft -> !wrong.contains(draft) && isInCircle(draft, links))
                    .toList();
            wrong.addAll(found);
        } while (!found.isEmpty());
        return wrong;
    }

    private Map<Long, Long> links(List<Draft<T>> drafts, List<Link> there, List<Draft<T>> wrong) {
        Map<Long, Long> links = new HashMap<>();
        there.forEach(link -> put(links, link.id(), link.above()));
        for (Draft<T> draft : drafts) {
            T row = wrong.contains(draft) ? draft.before() : draft.row();
            put(links, id.applyAsLong(draft.row()), row == null ? null : above.apply(row));
        }
        return links;
    }

    private static void put(Map<Long, Long> links, long id, @Nullable Long above) {
        if (above == null) {
            links.remove(id);
        } else {
            links.put(id, above);
        }
    }

    private boolean isInCircle(Draft<T> draft, Map<Long, Long> links) {
        long start = id.applyAsLong(draft.row());
        Set<Long> seen = new HashSet<>();
        Long at = above.apply(draft.row());
        while (at != null && at != start && seen.add(at)) {
            at = links.get(at);
        }
        return at != null && at == start;
    }
}
