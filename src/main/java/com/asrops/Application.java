package com.asrops;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. Its first argument is a command; without one the server starts. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        System.exit(Commands.run(args));
    }
}
