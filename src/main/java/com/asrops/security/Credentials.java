package com.asrops.security;

import org.jspecify.annotations.Nullable;

/** One kind of credential. All kinds are asked in turn, until one knows the token as its own. */
interface Credentials {

    /**
     * Whose token this is, or null when it is of another kind.
     *
     * @throws org.springframework.security.core.AuthenticationException when it is of this kind, and not valid
     */
    @Nullable
    Credential find(String token);
}
