package com.asrops.health;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseProbe;
import com.asrops.kernel.database.DatabaseProblem;
import com.asrops.kernel.database.DatabaseStatus;
import com.asrops.kernel.database.Dialect;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}: 200 when the database can be used, else 503 with the code of a {@link DatabaseProblem}. */
@RestController
final class HealthController {

    private final Dialect dialect;
    private final DatabaseHealth health;

    HealthController(Database database) {
        this.dialect = database.url().dialect();
        DatabaseProblem whenSilent =
                dialect == Dialect.SQLITE ? DatabaseProblem.DATABASE_BUSY : DatabaseProblem.DATABASE_UNREACHABLE;
        this.health = new DatabaseHealth(new DatabaseProbe(database)::check, whenSilent);
    }

    /** What is answered; the version is null while the database cannot be asked for it. */
    record Report(
            String status,
            String database,
            String type,
            @Nullable String version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DatabaseProblem error) {}

    @GetMapping("/health")
    ResponseEntity<Report> health() {
        DatabaseStatus found = health.current();
        boolean healthy = found.problem() == null;
        Report report = new Report(
                healthy ? "healthy" : "unhealthy",
                healthy ? "connected" : "disconnected",
                dialect.product(),
                found.version(),
                found.problem());
        return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(report);
    }
}
