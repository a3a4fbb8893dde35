package com.asrops.kernel.permission;

import com.asrops.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** Finds out whose a credential is, again and again for what outlives the request that brought it. */
public interface CallerLookup {

    /**
     * Who asks with a credential; null when it is not valid, or no longer.
     *
     * @throws RuntimeException when it cannot be found out now
     */
    @Nullable
    Caller find(String token, String requestId);
}
