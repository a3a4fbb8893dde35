package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * A user of each role in the database with demonstration data, so that a newcomer signs in with a click. They have no
 * password, and are made while there is no other user.
 */
@Component
final class DemoAccounts implements ApplicationRunner {

    private final boolean isDemo;
    private final DemoUserMapper users;
    private final UserService service;

    DemoAccounts(DemoUserMapper users, UserService service, @Value("${DATABASE_URL:}") String databaseUrl) {
        this.isDemo = databaseUrl.isBlank();
        this.users = users;
        this.service = service;
    }

    /** After the demonstration data is there. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (isDemo && !users.hasUsers()) {
            for (Caller.Role role : Caller.Role.values()) {
                service.create(user(role), Caller.localAdministrator("demo"));
            }
        }
    }

    private Map<String, Object> user(Caller.Role role) {
        Map<String, Object> user = new HashMap<>();
        user.put("login", login(role));
        user.put("role", role.name());
        Long foreman = role == Caller.Role.SUPERVISOR ? users.busiestSupervisor() : null;
        user.put("teamMemberId", foreman == null ? null : NodeId.encode("TeamMember", foreman));
        return user;
    }

    private static String login(Caller.Role role) {
        return "demo." + role.name().toLowerCase(Locale.ROOT);
    }

    /** Who can be signed in with a click; nobody unless this is the database with demonstration data. */
    List<Caller.Role> roles() {
        return isDemo
                ? users.withoutPassword().stream()
                        .map(DemoUserMapper.DemoUser::role)
                        .toList()
                : List.of();
    }

    /** The user of a role, or null when nobody can be signed in as such. */
    @Nullable
    Long userOf(Caller.Role role) {
        return isDemo
                ? users.withoutPassword().stream()
                        .filter(user -> user.role() == role)
                        .map(DemoUserMapper.DemoUser::id)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
