package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.TimeLimit;
import com.asrops.kernel.write.IdempotencyMapper.Kept;
import com.asrops.kernel.write.IdempotencyMapper.Request;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets what is asked under a key take effect once: who asks the same again is given the answer of the first time. The key and the
 * answer are written in the transaction of the effect; inside {@link Writes#run}.
 */
@Component
public class Idempotency {

    /** The field of an input that holds the key. */
    public static final String FIELD = "idempotencyKey";

    /** The setting that says how long keys are kept. */
    static final String SETTING = "IDEMPOTENCY_KEYS_KEPT";

    private static final String DEFAULT = "7d";

    /** A call that takes a key deletes so many old ones: more than come, and not so many that it takes long. */
    private static final int DELETED_AT_ONCE = 10;

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    /** The same text for the same input, in whatever order its fields come. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final IdempotencyMapper keys;
    private final Audit audit;
    private final Duration kept;

    Idempotency(IdempotencyMapper keys, Audit audit, Environment environment) {
        this.keys = keys;
        this.audit = audit;
        this.kept = TimeLimit.duration(SETTING, environment.getProperty(SETTING, DEFAULT));
    }

    /**
     * Does what is asked, or answers as it was answered before under the same key. Without a key it is just done.
     *
     * @param mutation the name of the mutation
     * @param input the whole of its input
     * @param type the answer, whose components JSON can hold; rows are told by their ids in it
     * @param work what is to be done
     * @param hasWritten whether an answer is one of a call that wrote something: otherwise the key stays free
     */
    public <A> A once(
            String mutation,
            Map<String, Object> input,
            Caller caller,
            UserErrors errors,
            Class<A> type,
            Supplier<A> work,
            Predicate<A> hasWritten) {
        String key = key(input, errors);
        if (key == null) {
            return work.get();
        }
        Request request = new Request(mutation, hash(input));
        keys.deleteBefore(audit.now().minus(kept), DELETED_AT_ONCE);
        if (keys.insert(caller.name(), key, request, audit.now()) == 0) {
            return JSON.readValue(answer(caller, key, request, errors), type);
        }
        A answer = work.get();
        if (hasWritten.test(answer)) {
            keys.answer(caller.name(), key, JSON.writeValueAsString(answer));
        } else {
            keys.delete(caller.name(), key);
        }
        return answer;
    }

    private static @Nullable String key(Map<String, Object> input, UserErrors errors) {
        String key = (String) input.get(FIELD);
        if (key != null && !KEY.matcher(key).matches()) {
            throw errors.refuse(
                    "BAD_KEY", FIELD, "A key has 1 to 200 letters, digits and signs of ASCII, and no spaces.");
        }
        return key;
    }

    private String answer(Caller caller, String key, Request request, UserErrors errors) {
        Kept found = keys.find(caller.name(), key);
        if (found == null) {
            throw new OptimisticLockingFailureException("The key was deleted in this moment, for it is old");
        }
        if (!request.equals(new Request(found.mutation(), found.requestHash()))) {
            throw errors.refuse(
                    "IDEMPOTENCY_KEY_REUSED",
                    FIELD,
                    "You have sent something else under this key: take a new key for what is new.");
        }
        return Objects.requireNonNull(found.answer());
    }

    /** SHA-256 of all but the key, in Base64. */
    private static String hash(Map<String, Object> input) {
        Map<String, Object> asked = new LinkedHashMap<>(input);
        asked.remove(FIELD);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            JSON.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), asked);
            return Base64.getEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
