package com.asrops.kernel.migration;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way up, which is Flyway's. */
record Apply(Flyway flyway) implements Change {

    private static final Logger log = LoggerFactory.getLogger(Apply.class);

    @Override
    public List<String> plan(History before) {
        before.requireUsable();
        if (before.newerThanTheProgram()) {
            log.warn("The schema is at version {}, newer than this program: update the program", before.current());
        }
        return Arrays.stream(flyway.info().pending())
                .map(info -> info.getVersion().getVersion())
                .toList();
    }

    @Override
    public void run() {
        flyway.migrate();
    }
}
