package com.asrops.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs of this machine as a shell does. */
public final class Programs {

    private Programs() {}

    public static boolean isInstalled(String name) {
        return find(name).isPresent();
    }

    /** The file of a program that is installed. */
    public static File file(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(name + " is not on the PATH"))
                .toFile();
    }

    private static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
