package com.asrops.security;

import com.asrops.kernel.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that was just made; the one time that it is shown. */
record ApiKeyCreatePayload(
        @Nullable ApiKey apiKey, @Nullable String key, List<UserError> userErrors) {

    /** Not the key, for this may be logged. */
    @Override
    public String toString() {
        return "ApiKeyCreatePayload[" + apiKey + ", " + userErrors + "]";
    }
}
