package com.asrops.kernel.export;

import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * An operation that is answered as a table. It is executed once for each page of its list, as it was written; this object is
 * in its context and says which page.
 *
 * <p>Each execution may ask for its page more than once and gets the same.
 */
public final class Export {

    /** Rows of a page: as many as cost little memory, so that a million rows take a thousand executions. */
    private static final int ROWS = 1_000;

    /**
     * Rows that follow each other.
     *
     * @param rows each with a value for every column of the table
     */
    public record Part(Table table, List<List<@Nullable Object>> rows) {}

    private @Nullable Table table;
    private @Nullable String cursor;
    private @Nullable String next;

    private Export() {}

    /** Makes a request one that is answered as a table. */
    public static void begin(WebGraphQlRequest request) {
        Export export = new Export();
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(Export.class, export);
            return input;
        });
    }

    /** That of an operation; null when it is answered as usual. */
    public static @Nullable Export of(GraphQLContext context) {
        return context.get(Export.class);
    }

    /**
     * Looks at an operation before it runs.
     *
     * @throws com.asrops.kernel.InputException when it does not ask for one table
     */
    public void check(ExecutionContext operation) {
        if (table == null) {
            table = TableReader.read(operation);
        }
    }

    /** Whether all rows are asked for. */
    public boolean isWhole() {
        return Objects.requireNonNull(table).whole();
    }

    /** Which page of the list is meant this time. */
    public PageRequest page(PageRequest written) {
        return isWhole()
                ? new PageRequest(
                        ROWS, false, cursor == null ? written.cursor() : cursor, written.filter(), written.order())
                : written;
    }

    /** Notes what was read, and so which page is the next. */
    public void read(Page<?> page) {
        next = isWhole() && page.hasNext() ? page.endCursor() : null;
    }

    /** What an execution has answered. */
    public Part part(Map<String, Object> data) {
        Table known = Objects.requireNonNull(table);
        return new Part(known, known.rows(data));
    }

    /** Goes to the next page; false when there is none. */
    public boolean advance() {
        cursor = next;
        return next != null;
    }
}
