package com.asrops.kernel.migration;

import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/**
 * Where the files of one dialect are.
 *
 * @param root {@code classpath:db}, or a directory as {@code filesystem:/…}
 */
record Scripts(String root, Dialect dialect) {

    static Scripts ofTheProgram(Dialect dialect) {
        return new Scripts("classpath:db", dialect);
    }

    /** The way up, as Flyway names places. */
    String location() {
        return root + "/migration/" + dialect.folder();
    }

    boolean hasUndo(String script) {
        return undo(script).exists();
    }

    /** The text of the way down that belongs to the way up in this file. */
    String undoText(String script) throws IOException {
        return undo(script).getContentAsString(StandardCharsets.UTF_8);
    }

    private Resource undo(String script) {
        String folder = root.replaceFirst("^filesystem:", "file:") + "/undo/" + dialect.folder();
        return new DefaultResourceLoader().getResource(folder + "/U" + script.substring(1));
    }
}
