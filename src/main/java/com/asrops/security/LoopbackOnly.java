package com.asrops.security;

import com.asrops.kernel.StartupException;
import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a server that other machines could reach: there are no credentials yet. It looks at the settings before
 * anything else starts.
 */
@Component
@ConditionalOnWebApplication
final class LoopbackOnly implements WebServerFactoryCustomizer<WebServerFactory> {

    private final ServerProperties server;

    LoopbackOnly(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void customize(WebServerFactory factory) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartupException("SERVER_ADDRESS would let other machines in, and credentials do not exist yet."
                    + " Remove it, or set it to 127.0.0.1 or ::1.");
        }
    }
}
