package com.asrops.demo;

import java.util.List;

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
        int ofProject = (epochDay / 7 + epochDay % 2 * 3 + task) % PER_PROJECT;
        return ids.get(Math.floorMod(projectId * 11 + ofProject * STEP, ids.size()));
    }
}
