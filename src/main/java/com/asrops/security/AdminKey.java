package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.StartupException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ASR_ADMIN_KEY}: an administrator's credential that the server is given when it starts. It is kept nowhere. */
@Component
@Order(1)
final class AdminKey implements Credentials {

    private static final int MIN_LENGTH = 32;

    /** What can follow "Bearer" in a header. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final Identity IDENTITY = new Identity("admin key", null, null, Caller.Role.ADMIN);

    private final @Nullable Hash hash;

    AdminKey(@Value("${ASR_ADMIN_KEY:}") String setting) {
        this.hash = setting.isBlank() ? null : Hash.of(checked(setting));
    }

    private static String checked(String setting) {
        if (setting.length() < MIN_LENGTH || !FORM.matcher(setting).matches()) {
            throw new StartupException("ASR_ADMIN_KEY must be at least " + MIN_LENGTH
                    + " random letters and digits, as  openssl rand -base64 32  prints them.");
        }
        return setting;
    }

    boolean isSet() {
        return hash != null;
    }

    @Override
    public @Nullable Credential find(String token) {
        return hash != null && hash.matches(token) ? new Credential(IDENTITY, Instant.MAX, null) : null;
    }
}
