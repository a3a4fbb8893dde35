package com.asrops;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program. Its first argument is a command; without one the server starts. */
@SpringBootApplication
@EnableScheduling
public class Application {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        widenVirtualThreads();
        System.exit(Commands.run(args));
    }

    /**
     * A virtual thread that waits for a SQLite lock waits in native code and keeps its carrier thread. With as few carriers
     * as a small machine has cores, the holder of the lock might then get none. Must come before the first virtual thread.
     */
    private static void widenVirtualThreads() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(16, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }
}
