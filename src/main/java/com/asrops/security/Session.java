package com.asrops.security;

/**
 * What somebody who has signed in is given, as {@code /auth} answers it.
 *
 * @param accessToken to be sent with every request, for so many seconds
 * @param refreshToken to be given once for the next pair, within so many seconds
 */
record Session(String accessToken, String tokenType, long expiresIn, String refreshToken, long refreshExpiresIn) {

    Session(String accessToken, String refreshToken) {
        this(
                accessToken,
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                refreshToken,
                SessionService.LIFETIME.toSeconds());
    }

    /** Neither of the tokens, for this may be logged. */
    @Override
    public String toString() {
        return "Session[]";
    }
}
