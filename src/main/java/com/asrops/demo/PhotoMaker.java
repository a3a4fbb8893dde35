package com.asrops.demo;

import com.asrops.demo.FilesRows.Photo;
import com.asrops.demo.SafetyRows.Observation;
import java.util.List;
import java.util.function.Consumer;

/** Pictures of some observations, uploaded by who saw it. */
final class PhotoMaker {

    private static final int PER_ARCHIVED_ONE = 41;
    private static final List<String> CAPTIONS = List.of("Before", "After", "Vista general", "Detail", "North side");

    private final Recipe recipe;
    private final FileMaker files;
    private int lastId;

    PhotoMaker(Recipe recipe, FileMaker files) {
        this.recipe = recipe;
        this.files = files;
    }

    void make(Observation observation, Consumer<Photo> sink) {
        Dice dice = recipe.dice("photos", observation.id());
        int count = dice.weighted(50, 35, 15);
        for (int i = 0; i < count; i++) {
            String at = observation.stamp().createdAt();
            int file = files.picture(observation.reporterId(), at);
            Stamp created = Stamp.created(at);
            int id = ++lastId;
            sink.accept(new Photo(
                    id,
                    observation.id(),
                    file,
                    dice.chance(40) ? dice.pick(CAPTIONS) : null,
                    id % PER_ARCHIVED_ONE == 5 ? created.archived(at) : created));
        }
    }
}
