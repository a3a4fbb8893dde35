package com.asrops.kernel.secret;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.migration.MigrationResult;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The server's secret: {@code ASR_SECRET}, or one that the first start makes and the database keeps. Each purpose has a key
 * of its own, made of it.
 */
@Component
public class Secrets {

    private static final String NAME = "server";
    private static final int MIN_LENGTH = 32;

    private final Signer secret;

    /** @param migrated makes sure that the table is there first */
    Secrets(
            SecretMapper mapper,
            MigrationResult migrated,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${ASR_SECRET:}") String setting) {
        String text = setting.isBlank()
                ? new TransactionTemplate(transactions).execute(status -> kept(mapper, clock))
                : checked(setting);
        this.secret = new Signer(Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String checked(String setting) {
        if (setting.length() < MIN_LENGTH) {
            throw new StartupException("ASR_SECRET is too short: use at least " + MIN_LENGTH
                    + " random characters, as  openssl rand -base64 32  prints them.");
        }
        return setting;
    }

    private static String kept(SecretMapper mapper, Clock clock) {
        String kept = mapper.find(NAME);
        if (kept == null) {
            byte[] random = new byte[MIN_LENGTH];
            new SecureRandom().nextBytes(random);
            mapper.insert(NAME, Base64.getEncoder().encodeToString(random), clock.instant());
            kept = Objects.requireNonNull(mapper.find(NAME)); // another node may have been first
        }
        return kept;
    }

    /** What signs for one purpose: nothing that is signed for one is valid for another. */
    public Signer signer(String purpose) {
        return new Signer(secret.sign(purpose.getBytes(StandardCharsets.UTF_8)));
    }
}
