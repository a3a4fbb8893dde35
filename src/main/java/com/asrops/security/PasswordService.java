package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets users change their own passwords. */
@Service
class PasswordService {

    /** In place of an address: who holds a session may not try out passwords faster than others. */
    private static final String SESSION = "session";

    private final Writes writes;
    private final Rows rows;
    private final CredentialMapper credentials;
    private final Passwords passwords;
    private final LoginLimits limits;
    private final CredentialCache cache;

    PasswordService(
            Writes writes,
            Rows rows,
            CredentialMapper credentials,
            Passwords passwords,
            LoginLimits limits,
            CredentialCache cache) {
        this.writes = writes;
        this.rows = rows;
        this.credentials = credentials;
        this.passwords = passwords;
        this.limits = limits;
        this.cache = cache;
    }

    PasswordChangePayload change(PasswordChange input, @Nullable Identity identity, Caller caller) {
        String problem = problem(input, identity);
        String hash = problem == null ? passwords.hash(input.newPassword()) : null;
        Payload<Boolean> payload = writes.run(caller, errors -> {
            refuse(problem, errors);
            Passwords.check(input.newPassword(), "newPassword", errors);
            errors.stopIfAny();
            long id = Objects.requireNonNull(Objects.requireNonNull(identity).userId());
            credentials.setPassword(id, hash);
            credentials.endSessions(id, rows.now());
            return true;
        });
        cache.clear();
        return new PasswordChangePayload(payload.userErrors());
    }

    /** Why the password cannot be changed by this caller, as a code, or null when it can. */
    private @Nullable String problem(PasswordChange input, @Nullable Identity identity) {
        if (identity == null || identity.userId() == null) {
            return "NO_PASSWORD";
        }
        try {
            limits.count(identity.name(), SESSION);
        } catch (TooManyAttempts e) {
            return "TOO_MANY_ATTEMPTS";
        }
        CredentialMapper.Login login = credentials.login(identity.name());
        String hash = login == null ? null : login.passwordHash();
        if (!passwords.matches(input.currentPassword(), hash)) {
            return "WRONG_PASSWORD";
        }
        limits.succeeded(identity.name(), SESSION);
        return null;
    }

    private static void refuse(@Nullable String problem, UserErrors errors) {
        if (problem != null) {
            throw errors.refuse(
                    problem,
                    "currentPassword",
                    switch (problem) {
                        case "NO_PASSWORD" -> "Sign in with login and password: what you signed in with has none.";
                        case "TOO_MANY_ATTEMPTS" -> "Too many attempts: try again in some minutes.";
                        default -> "This is not your password.";
                    });
        }
    }
}
