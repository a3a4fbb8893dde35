package com.asrops.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Every read and every write is given one.
 *
 * @param name what a log and the audit call them
 * @param teamMemberId the team member they are, if they are one
 * @param role what they may do
 * @param requestId the request on whose behalf this is
 */
public record Caller(String name, @Nullable Long teamMemberId, Role role, String requestId) {

    /** What a caller may see and do. */
    public enum Role {
        ADMIN,
        OPERATIONS,
        PAYROLL,
        SUPERVISOR,
        ANALYST,
        INTEGRATION;

        /** Whether it depends on a row if they may see it: what the row rules of the mappers ask. */
        public boolean hasRowRules() {
            return this == SUPERVISOR;
        }
    }

    /** The administrator at the machine that the server runs on. */
    public static Caller localAdministrator(String requestId) {
        return new Caller("local administrator", null, Role.ADMIN, requestId);
    }
}
