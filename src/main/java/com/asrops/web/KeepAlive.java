package com.asrops.web;

import com.asrops.kernel.database.TimeLimit;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How streams on which nothing happens show that they are alive, and how long is waited for clients that do not. */
@Component
final class KeepAlive {

    static final String SETTING = "SUBSCRIPTION_KEEP_ALIVE";

    private static final String DEFAULT = "15s";
    private static final int TIMES_WITHOUT_A_WORD = 4;

    private final Duration every;

    KeepAlive(Environment environment) {
        this.every = TimeLimit.duration(SETTING, environment.getProperty(SETTING, DEFAULT));
    }

    /** A stream sends something at least so often. */
    Duration every() {
        return every;
    }

    /** How long a WebSocket is kept whose client answers nothing, takes nothing or wants nothing. */
    Duration patience() {
        return every.multipliedBy(TIMES_WITHOUT_A_WORD);
    }
}
