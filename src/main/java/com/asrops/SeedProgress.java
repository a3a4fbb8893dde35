package com.asrops;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a load has come: a bar on a terminal, elsewhere a line at each tenth. */
interface SeedProgress extends IntConsumer, AutoCloseable {

    @Override
    void close();

    static SeedProgress of(int entries, PrintWriter out) {
        // A console that is not a terminal is what Java gives when the output goes into a file.
        boolean terminal = System.console() != null && System.console().isTerminal();
        return terminal ? new Bar(entries) : new Lines(entries, out);
    }

    /** For people. */
    final class Bar implements SeedProgress {

        private final ProgressBar bar;

        Bar(int entries) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Timecard entries")
                    .setInitialMax(entries)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void accept(int done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For log files. */
    final class Lines implements SeedProgress {

        private final int entries;
        private final PrintWriter out;
        private int tenths;

        Lines(int entries, PrintWriter out) {
            this.entries = entries;
            this.out = out;
        }

        @Override
        public void accept(int done) {
            int now = (int) (10L * done / entries);
            if (now > tenths) {
                tenths = now;
                out.printf(Locale.ROOT, "%,d of %,d timecard entries%n", done, entries)
                        .flush();
            }
        }

        @Override
        public void close() {}
    }
}
