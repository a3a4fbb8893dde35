package com.asrops.guards;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects everything that a guard finds, so that one run tells all of it and not only the first. */
final class Findings {

    private final SortedSet<String> findings = new TreeSet<>();

    /** Adds what is wrong: where, what, and how to mend it. */
    void add(String finding) {
        findings.add(finding);
    }

    /** Adds what is wrong unless it holds. */
    void check(boolean holds, String finding) {
        if (!holds) {
            add(finding);
        }
    }

    void addAll(Collection<String> others) {
        findings.addAll(others);
    }

    /**
     * Ends the guard.
     *
     * @throws AssertionError with all findings, when there are any
     */
    void mustBeNone(String rule) {
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    rule + " Not so (" + findings.size() + "):\n  - " + String.join("\n  - ", findings) + "\n");
        }
    }
}
