package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Writes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Makes and ends keys. */
@Service
class ApiKeyService {

    private static final int MAX_DAYS = 366;

    private final Writes writes;
    private final Rows rows;
    private final ApiKeyMapper keys;
    private final CredentialCache cache;
    private final Audit audit;
    private final Administrators administrators;

    ApiKeyService(
            Writes writes,
            Rows rows,
            ApiKeyMapper keys,
            CredentialCache cache,
            Audit audit,
            Administrators administrators) {
        this.administrators = administrators;
        this.audit = audit;
        this.writes = writes;
        this.rows = rows;
        this.keys = keys;
        this.cache = cache;
    }

    ApiKeyCreatePayload create(Map<String, Object> input, Caller caller) {
        String secret = Tokens.secret();
        int days = ((Number) Objects.requireNonNull(input.get("expiresInDays"))).intValue();
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("expiresAt", rows.now().plus(Duration.ofDays(days)));
        Payload<ApiKey> payload = writes.run(caller, errors -> {
            errors.within(BigDecimal.valueOf(days), 1, MAX_DAYS, "expiresInDays");
            ApiKey key = rows.create(ApiKey.class, whole, caller, errors);
            errors.stopIfAny();
            long id = keys.insert(Objects.requireNonNull(key), Hash.of(secret).hex());
            ApiKey written = keys.byIds(List.of(id), caller).getFirst();
            audit.created(List.of(written));
            return written;
        });
        ApiKey row = payload.row();
        String token = row == null ? null : ApiKeyTokens.token(row.id(), secret);
        return new ApiKeyCreatePayload(row, token, payload.userErrors());
    }

    Payload<ApiKey> revoke(Map<String, Object> input, Caller caller) {
        Payload<ApiKey> payload = writes.run(caller, errors -> {
            ApiKey key = rows.find(ApiKey.class, "id", Objects.requireNonNull(input.get("id")), caller, errors);
            return administrators.keepOne("id", errors, () -> {
                keys.revoke(key.id(), rows.now());
                ApiKey revoked = keys.byIds(List.of(key.id()), caller).getFirst();
                audit.updated(List.of(key), List.of(revoked));
                return revoked;
            });
        });
        cache.clear();
        return payload;
    }
}
