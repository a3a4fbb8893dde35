package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.Program;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two settings, and the tokens of an issuer open the program. */
class OidcProgramTest {

    private final Issuer issuer = new Issuer();

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void opensTheProgram(@TempDir Path directory) throws Exception {
        Map<String, String> settings =
                Map.of("DATABASE_URL", "sqlite:///:memory:", "OIDC_ISSUER", issuer.url(), "OIDC_AUDIENCE", "asr-ops");
        try (Program program = Program.start(directory, settings)) {
            URI address = URI.create("http://localhost:" + program.port() + "/graphql");
            String token = issuer.token(same -> {});
            assertThat(new HttpGraphQl(address, token)
                            .ask("{ me { name role } }")
                            .data("/me")
                            .toString())
                    .isEqualTo("{\"name\":\"oidc anna\",\"role\":\"OPERATIONS\"}");
            assertThat(new HttpGraphQl(address, token + "A")
                            .ask("{ me { name } }")
                            .status())
                    .isEqualTo(401);
            issuer.close();
            issuer.rotate();
            assertThat(new HttpGraphQl(address, issuer.token(same -> {}))
                            .ask("{ me { name } }")
                            .status())
                    .isEqualTo(503);
        }
    }
}
