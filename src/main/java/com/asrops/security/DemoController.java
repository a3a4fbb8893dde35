package com.asrops.security;

import com.asrops.kernel.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signs a newcomer in with a click: in the database with demonstration data, at the machine where the server runs. Nobody
 * else can, neither through a proxy nor by a page that points a name of its own at this machine (DNS rebinding).
 */
@RestController
class DemoController {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final DemoAccounts accounts;
    private final SessionService sessions;

    DemoController(DemoAccounts accounts, SessionService sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Who can be signed in with a click. */
    record Offer(List<Caller.Role> roles) {}

    /** As whom to sign in. */
    record Choice(Caller.@Nullable Role role) {}

    @GetMapping("/auth/demo")
    ResponseEntity<Offer> offer(HttpServletRequest request) {
        Offer offer = new Offer(isHere(request) ? accounts.roles() : List.of());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(offer);
    }

    /** Takes JSON only, which a page of another origin cannot send. */
    @PostMapping(path = "/auth/demo", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> login(@RequestBody Choice choice, HttpServletRequest request) {
        Caller.Role role = choice.role();
        Long user = role != null && isHere(request) ? accounts.userOf(role) : null;
        Session session = user == null ? null : sessions.start(user, null);
        if (session == null) {
            throw new AuthRefused(
                    HttpStatus.FORBIDDEN,
                    "FORBIDDEN",
                    "This needs the database with demonstration data, at the machine where the server runs.");
        }
        return AuthController.answer(session);
    }

    static boolean isHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && SIGNS_OF_A_PROXY.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // a number, so nobody is asked
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
