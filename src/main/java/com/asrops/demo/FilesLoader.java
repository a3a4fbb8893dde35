package com.asrops.demo;

import com.asrops.demo.FilesRows.Document;
import com.asrops.demo.FilesRows.File;
import com.asrops.demo.FilesRows.Photo;
import com.asrops.demo.FilesRows.Receipt;
import java.util.function.Consumer;

/** Loads the files domain: project by project, then week by week. */
final class FilesLoader {

    private final FilesDemoMapper mapper;
    private final Chunks<File> files;

    FilesLoader(FilesDemoMapper mapper) {
        this.mapper = mapper;
        files = new Chunks<>(mapper::insertFiles);
    }

    void load(DemoData data) {
        FileMaker fileMaker = new FileMaker(data.recipe(), files);
        loadDocuments(data, fileMaker);
        loadWeeks(data, fileMaker);
        files.close();
    }

    private void loadDocuments(DemoData data, FileMaker fileMaker) {
        DocumentMaker documentMaker = new DocumentMaker(data.recipe(), fileMaker);
        try (Chunks<Document> documents = ofFiles(mapper::insertDocuments)) {
            data.jobs().forEach(job -> documentMaker.make(job, documents));
        }
    }

    private void loadWeeks(DemoData data, FileMaker fileMaker) {
        // The same observations once more, so that none has to be kept.
        ObservationMaker observationMaker = new ObservationMaker(data.recipe());
        PhotoMaker photoMaker = new PhotoMaker(data.recipe(), fileMaker);
        ReceiptMaker receiptMaker = data.receiptMaker(fileMaker);
        try (Chunks<Photo> photos = ofFiles(mapper::insertPhotos);
                Chunks<Receipt> receipts = ofFiles(mapper::insertReceipts)) {
            data.siteWeeks(week -> {
                observationMaker.make(week, observation -> photoMaker.make(observation, photos));
                receiptMaker.make(week, receipts);
            });
        }
    }

    /** Rows that point to files, which may still wait for their chunk to fill. */
    private <T> Chunks<T> ofFiles(Consumer<String> statement) {
        return new Chunks<>(rows -> {
            files.flush();
            statement.accept(rows);
        });
    }
}
