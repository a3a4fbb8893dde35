package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Writes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes users, and ends their sessions where a change demands it. */
@Service
class UserService {

    private static final String PASSWORD = "password";

    private final Writes writes;
    private final Rows rows;
    private final UserRules rules;
    private final UserMapper users;
    private final CredentialMapper credentials;
    private final Passwords passwords;
    private final CredentialCache cache;
    private final Administrators administrators;
    private final Audit audit;

    UserService(
            Writes writes,
            Rows rows,
            UserRules rules,
            UserMapper users,
            CredentialMapper credentials,
            Passwords passwords,
            CredentialCache cache,
            Administrators administrators,
            Audit audit) {
        this.writes = writes;
        this.rows = rows;
        this.rules = rules;
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.cache = cache;
        this.administrators = administrators;
        this.audit = audit;
    }

    Payload<User> create(Map<String, Object> input, Caller caller) {
        String password = (String) input.get(PASSWORD);
        String hash = passwords.hash(password); // before the transaction, for it takes its time
        Payload<User> payload = writes.run(caller, errors -> {
            Passwords.check(password, PASSWORD, errors);
            User user = rows.create(User.class, input, caller, errors);
            errors.stopIfAny();
            rules.check(Objects.requireNonNull(user), null, caller, errors);
            errors.stopIfAny();
            User written = rows.insert(users, user, caller);
            credentials.setPassword(written.id(), hash);
            return written;
        });
        cache.clear();
        return payload;
    }

    Payload<User> update(Map<String, Object> input, Caller caller) {
        String password = (String) input.get(PASSWORD);
        String hash = passwords.hash(password);
        Payload<User> payload = writes.run(caller, errors -> {
            User before = rows.current(User.class, input, caller, errors);
            Passwords.check(password, PASSWORD, errors);
            User user = rows.change(before, input, caller, errors);
            errors.stopIfAny();
            rules.check(Objects.requireNonNull(user), before, caller, errors);
            errors.stopIfAny();
            return administrators.keepOne(before.role() == user.role() ? PASSWORD : "role", errors, () -> {
                User written = rows.update(users, before, user, caller, errors);
                if (input.containsKey(PASSWORD)) {
                    setPassword(written, hash);
                }
                return written;
            });
        });
        cache.clear();
        return payload;
    }

    private void setPassword(User user, @Nullable String hash) {
        credentials.setPassword(user.id(), hash);
        credentials.endSessions(user.id(), rows.now());
        audit.secretChanged(User.class, user.id(), PASSWORD);
    }

    Payload<User> archive(Map<String, Object> input, Caller caller) {
        Payload<User> payload = writes.run(caller, errors -> {
            User before = rows.current(User.class, input, caller, errors);
            Map<String, Object> change = new HashMap<>();
            change.put("archivedAt", Boolean.TRUE.equals(input.get("archived")) ? rows.now() : null);
            User user = Objects.requireNonNull(rows.change(before, change, caller, errors));
            return administrators.keepOne("id", errors, () -> {
                credentials.endSessions(user.id(), rows.now());
                return rows.update(users, before, user, caller, errors);
            });
        });
        cache.clear();
        return payload;
    }
}
