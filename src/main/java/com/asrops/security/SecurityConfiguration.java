package com.asrops.security;

import com.asrops.kernel.graphql.GraphQlAddress;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** What can be had without a credential, and how all else is kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String[] OPEN = {"/", "/health", "/graphiql", "/graphiql/**", "/auth/**"};

    /** What tells of the machine and of all who use it. */
    private static final String ADMINISTRATORS = "/actuator/**";

    /**
     * One chain with what a token in a header needs and nothing else. There is no session, no cookie and so no CSRF: what a
     * browser sends by itself opens nothing.
     */
    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, TokenAuthentication tokens, Unauthenticated unauthenticated, Forbidden forbidden) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        OrRequestMatcher open =
                new OrRequestMatcher(Arrays.stream(OPEN).map(paths::matcher).toArray(PathPatternRequestMatcher[]::new));
        return http.securityMatcher(new NegatedRequestMatcher(open))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                // For the second dispatch of a request that is answered later.
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths.matcher(ADMINISTRATORS))
                        .hasRole("ADMIN")
                        // Browsers cannot send a header with it: the credential comes in its first message.
                        .requestMatchers(GraphQlAddress::isWebSocket)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Boot would have every filter of every request observed, which costs more than the filters. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
