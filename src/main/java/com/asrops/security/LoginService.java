package com.asrops.security;

import com.asrops.kernel.text.Folding;
import com.asrops.kernel.text.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Compares logins and passwords. */
@Service
class LoginService {

    private final CredentialMapper credentials;
    private final Passwords passwords;
    private final LoginLimits limits;
    private final SessionService sessions;

    LoginService(CredentialMapper credentials, Passwords passwords, LoginLimits limits, SessionService sessions) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
    }

    /**
     * Starts a session, or returns nothing when login or password is wrong: which of them is not told, nor can it be seen from
     * the time that this takes.
     *
     * @throws TooManyAttempts when too many were made
     */
    @Nullable
    Session login(String login, String password, String address) {
        String folded = Folding.fold(login);
        limits.count(folded, address);
        CredentialMapper.Login found = StorableText.isStorable(login) ? credentials.login(login) : null;
        String hash = found == null ? null : found.passwordHash();
        if (!passwords.matches(password, hash) || found == null) {
            return null;
        }
        limits.succeeded(folded, address);
        return sessions.start(found.id(), hash);
    }
}
