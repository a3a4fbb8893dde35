package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.asrops.demo.FilesRows.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The papers of each project; some have come in several revisions. */
final class DocumentMaker {

    private static final int MORNING = 9 * 60;
    private static final int PER_ARCHIVED_ONE = 47;

    private final Recipe recipe;
    private final Instants instants;
    private final FileMaker files;
    private final List<List<String>> papers = WordList.rows("documents.tsv");
    private int lastId;

    DocumentMaker(Recipe recipe, FileMaker files) {
        this.recipe = recipe;
        instants = recipe.instants();
        this.files = files;
    }

    void make(Job job, Consumer<Document> sink) {
        for (int line = 0; line < papers.size(); line++) {
            List<String> paper = papers.get(line);
            Dice dice = recipe.dice("document", job.id(), line);
            if (dice.chance(Integer.parseInt(paper.get(1)))) {
                int revisions = dice.between(1, Integer.parseInt(paper.get(2)));
                for (int revision = 1; revision <= revisions; revision++) {
                    sink.accept(document(job, paper, revision, dice));
                }
            }
        }
    }

    private Document document(Job job, List<String> paper, int revision, Dice dice) {
        int id = ++lastId;
        String title = paper.get(3);
        LocalDate day = LocalDate.ofEpochDay(job.start()).plusDays(25L * revision - dice.between(30, 90));
        String at = Instants.text(instants.at(day, MORNING, dice));
        String name = title.replace('/', '-') + (revision == 1 ? "" : " rev " + revision);
        Stamp created = Stamp.created(at);
        return new Document(
                id,
                job.id(),
                files.pdf(name, dice.chance(90) ? job.managerId() : null, at),
                paper.get(0),
                title,
                fold(title),
                revision,
                id % PER_ARCHIVED_ONE == 13 ? created.archived(at) : created);
    }
}
