package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;

/** What only an administrator may do. */
final class Administrators {

    private Administrators() {}

    static void require(Caller caller) {
        if (caller.role() != Caller.Role.ADMIN) {
            throw new InputException("FORBIDDEN", "Only an administrator may do this.");
        }
    }
}
