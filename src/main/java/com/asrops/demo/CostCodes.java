package com.asrops.demo;

import java.util.List;
import java.util.stream.IntStream;

/** What is done where: each project has its own handful of cost codes, and each week its part of them. */
final class CostCodes {

    /** Shares no factor with a list of any length that is not a multiple of it, so steps never meet before the end. */
    private static final int STEP = 37;

    private static final int PER_PROJECT = 18;

    private final List<Integer> ids;

    CostCodes(List<Integer> ids) {
        this.ids = ids;
    }

    /** Different for each task of a card. */
    int pick(int projectId, int epochDay, int task) {
        return ofProject(projectId, (epochDay / 7 + epochDay % 2 * 3 + task) % PER_PROJECT);
    }

    /** All that a project uses. */
    List<Integer> ofProject(int projectId) {
        return IntStream.range(0, PER_PROJECT)
                .mapToObj(index -> ofProject(projectId, index))
                .distinct()
                .toList();
    }

    private int ofProject(int projectId, int index) {
        return ids.get(Math.floorMod(projectId * 11 + index * STEP, ids.size()));
    }
}
