package com.asrops.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential that has been found to be valid.
 *
 * @param identity whose it is
 * @param expiresAt when it ends
 * @param keyId the key that it is, if it is one
 */
record Credential(
        Identity identity, Instant expiresAt, @Nullable Long keyId) {}
