package com.asrops.web;

import com.asrops.kernel.export.Export.Part;
import com.asrops.kernel.export.Table;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A table on its way to a client: lines end with CRLF, a null is nothing and an empty text is {@code ""}. What has been
 * written is sent at once, so that a slow client slows the reading down and no memory fills.
 */
final class CsvFile {

    static final String TYPE = "text/csv; charset=utf-8; header=present";

    /** What spreadsheets take for the beginning of a formula, or skip before one. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final HttpServletResponse response;
    private final Duration limit;
    private final long start = System.nanoTime();
    private @Nullable CsvWriter writer;
    private long rows;

    /** @param limit how long the whole of it may take */
    CsvFile(HttpServletResponse response, Duration limit) {
        this.response = response;
        this.limit = limit;
    }

    /** Whether the client has got something of it. */
    boolean isBegun() {
        return writer != null;
    }

    /** How many rows were sent. */
    long rows() {
        return rows;
    }

    /**
     * Sends rows, the first ones behind their header.
     *
     * @throws UncheckedIOException when the client is gone
     * @throws IllegalStateException when it takes too long
     */
    void add(Part part) {
        if (isBegun() && System.nanoTime() - start > limit.toNanos()) {
            throw new IllegalStateException("It takes longer than " + limit);
        }
        try {
            CsvWriter to = writer == null ? begin(part.table()) : writer;
            for (List<@Nullable Object> row : part.rows()) {
                to.writeRecord(texts(part.table(), row));
            }
            to.flush();
            rows += part.rows().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter begin(Table table) throws IOException {
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(table.name() + ".csv")
                        .build()
                        .toString());
        CsvWriter begun = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(response.getOutputStream(), StandardCharsets.UTF_8);
        begun.writeRecord(table.columns().stream().map(Table.Column::name).toList());
        writer = begun;
        return begun;
    }

    private static List<@Nullable String> texts(Table table, List<@Nullable Object> row) {
        List<@Nullable String> texts = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            texts.add(text(row.get(i), table.columns().get(i).number()));
        }
        return texts;
    }

    /** As JSON has it, but that no text begins like a formula. */
    static @Nullable String text(@Nullable Object value, boolean number) {
        if (!(value instanceof String text)) {
            return value == null ? null : value.toString();
        }
        return number || text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
