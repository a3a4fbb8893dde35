package com.asrops.kernel.graphql;

import com.asrops.kernel.database.Snapshots;
import com.asrops.kernel.export.Export;
import graphql.GraphQLError;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads tables page by page, each from one state of the database. */
@Component
public class Exports {

    private final Snapshots snapshots;

    Exports(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Reads a table to its end.
     *
     * @param execution executes the operation, for which {@link Export#begin} was called
     * @param rows is given them part by part, at least one
     * @return why it could not be read to its end; nothing when it was
     */
    public List<GraphQLError> read(Supplier<WebGraphQlResponse> execution, Consumer<Export.Part> rows) {
        try {
            return snapshots.read(() -> readAll(execution, rows));
        } catch (TransactionException | DataAccessException e) {
            return List.of(ErrorResolver.error(e));
        }
    }

    private static List<GraphQLError> readAll(Supplier<WebGraphQlResponse> execution, Consumer<Export.Part> rows) {
        while (true) {
            WebGraphQlResponse response = execution.get();
            List<GraphQLError> errors = response.getExecutionResult().getErrors();
            if (!errors.isEmpty()) {
                return errors;
            }
            Export export = Objects.requireNonNull(
                    Export.of(response.getExecutionInput().getGraphQLContext()));
            rows.accept(export.part(Objects.requireNonNull(response.getData())));
            if (!export.advance()) {
                return List.of();
            }
        }
    }
}
