package com.asrops.security;

import com.asrops.kernel.write.UserErrors;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps the last administrator: whoever could take them away would leave a server that nobody can set right from within. */
@Component
class Administrators {

    private final CredentialMapper credentials;
    private final OidcSettings oidc;
    private final Clock clock;

    Administrators(CredentialMapper credentials, OidcSettings oidc, Clock clock) {
        this.credentials = credentials;
        this.oidc = oidc;
        this.clock = clock;
    }

    /**
     * Writes what may take an administrator away, and looks at what is left: two who do so at once wait for each other.
     *
     * @throws UserErrors.Refused when none is left where there was one
     */
    <T> T keepOne(String field, UserErrors errors, Supplier<T> write) {
        credentials.lockAdministrators();
        CredentialMapper.Administrators before = credentials.administrators(clock.instant());
        T written = write.get();
        CredentialMapper.Administrators after = credentials.administrators(clock.instant());
        if (before.users() > 0 && after.users() == 0) {
            throw errors.refuse(
                    "LAST_ADMINISTRATOR", field, "This is the last administrator in use: make another one first.");
        }
        // Who comes by the company's own sign-in needs neither a password nor a key.
        if (before.waysIn() > 0 && after.waysIn() == 0 && !oidc.isSet()) {
            throw errors.refuse(
                    "LAST_ADMINISTRATOR",
                    field,
                    "No administrator could sign in any more: give another one a password, or make another key, first.");
        }
        return written;
    }
}
