package com.asrops.guards;

import com.asrops.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the program itself, without its tests. */
final class MainClasses {

    private static final List<Class<?>> ALL = load();

    private MainClasses() {}

    static List<Class<?>> all() {
        return ALL;
    }

    private static List<Class<?>> load() {
        try {
            Path root = Path.of(Application.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                        .map(name -> name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                        .<Class<?>>map(MainClasses::load)
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Application.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
