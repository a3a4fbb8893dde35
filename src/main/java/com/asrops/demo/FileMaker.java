package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.asrops.demo.FilesRows.File;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Numbers the files and hands them on; there is nothing in them. */
final class FileMaker {

    private static final HexFormat HEX = HexFormat.of();
    private static final int KEY_LENGTH = 32;

    private final Recipe recipe;
    private final Consumer<File> sink;
    private int lastId;

    FileMaker(Recipe recipe, Consumer<File> sink) {
        this.recipe = recipe;
        this.sink = sink;
    }

    /** A picture from somebody's telephone, and its id. */
    int picture(@Nullable Integer by, String at) {
        Dice dice = recipe.dice("picture", lastId + 1);
        String name = String.format(Locale.ROOT, "IMG_%04d.%s", dice.below(10_000), dice.chance(80) ? "jpg" : "HEIC");
        String mediaType = name.endsWith("jpg") ? "image/jpeg" : "image/heic";
        return add(name, mediaType, dice.between(700_000, 6_500_000), by, at);
    }

    /** A paper, and its id. */
    int pdf(String name, @Nullable Integer by, String at) {
        int size = recipe.dice("pdf", lastId + 1).between(40_000, 9_000_000);
        return add(name + ".pdf", "application/pdf", size, by, at);
    }

    private int add(String name, String mediaType, int size, @Nullable Integer by, String at) {
        int id = ++lastId;
        Dice dice = recipe.dice("file", id);
        String hash = HEX.toHexDigits(dice.next())
                + HEX.toHexDigits(dice.next())
                + HEX.toHexDigits(dice.next())
                + HEX.toHexDigits(dice.next());
        String key = at.substring(0, 4) + "/" + at.substring(5, 7) + "/" + hash.substring(0, KEY_LENGTH);
        sink.accept(new File(id, name, fold(name), mediaType, size, key, by, hash, Stamp.created(at)));
        return id;
    }
}
