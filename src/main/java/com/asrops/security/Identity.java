package com.asrops.security;

import com.asrops.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who a credential belongs to.
 *
 * @param name what a log and the audit call them; only the names of users hold no space
 * @param userId the user with a login of our own, if it is one
 * @param teamMemberId the team member they are, if they are one
 * @param role what they may do
 */
record Identity(
        String name, @Nullable Long userId, @Nullable Long teamMemberId, Caller.Role role) {

    Caller caller(String requestId) {
        return new Caller(name, teamMemberId, role, requestId);
    }
}
