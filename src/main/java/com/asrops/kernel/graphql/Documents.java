package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.permission.Permissions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parses, validates and measures a text once, however often it is sent, and checks once for each role what it selects.
 * Bounded by the length of the texts that are kept.
 */
final class Documents implements PreparsedDocumentProvider {

    /** Characters of all texts together; a parsed document takes some hundred times as many bytes. */
    private static final long MAX_CHARACTERS = 500_000;

    private final Cache<String, Known> documents = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String text, Known document) -> text.length())
            .build();

    private final Permissions permissions;
    private final Supplier<GraphQLSchema> schema;
    private final CostLimit costs;

    Documents(Permissions permissions, Supplier<GraphQLSchema> schema, CostLimit costs) {
        this.costs = costs;
        this.permissions = permissions;
        this.schema = schema;
    }

    /** A caller's role, and which operation of the document is meant. */
    private record Use(Role role, @Nullable String operationName) {}

    /** A parsed document, what its operations are answered for those who have used them, and what they cost. */
    private record Known(
            PreparsedDocumentEntry parsed,
            Map<Use, PreparsedDocumentEntry> uses,
            Map<String, QueryCost.Price> prices) {}

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        Known known = documents.getIfPresent(input.getQuery());
        if (known == null) {
            known = new Known(measured(parseAndValidate.apply(input)), new ConcurrentHashMap<>(), CostLimit.prices());
            if (!known.parsed.hasErrors()) {
                documents.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known.parsed.hasErrors() ? known.parsed : affordable(known, input));
    }

    private PreparsedDocumentEntry affordable(Known known, ExecutionInput input) {
        PreparsedDocumentEntry entry = permitted(known, use(input));
        Document document = entry.getDocument();
        return document == null || entry.hasErrors() || !names(document, input.getOperationName())
                ? entry
                : costs.refuse(document, input, known.prices)
                        .map(PreparsedDocumentEntry::new)
                        .orElse(entry);
    }

    private static Use use(ExecutionInput input) {
        return new Use(RequestCaller.of(input.getGraphQLContext()).role(), input.getOperationName());
    }

    private PreparsedDocumentEntry permitted(Known known, Use use) {
        PreparsedDocumentEntry entry = known.uses.get(use);
        if (entry == null) {
            Document document = Objects.requireNonNull(known.parsed.getDocument());
            entry = FieldPermissions.refuse(document, use.operationName, schema.get(), permissions, use.role)
                    .map(PreparsedDocumentEntry::new)
                    .orElse(known.parsed);
            if (names(document, use.operationName)) {
                known.uses.put(use, entry);
            }
        }
        return entry;
    }

    /** Callers can make up any number of names. */
    private static boolean names(Document document, @Nullable String operationName) {
        return operationName == null
                || document.getOperationDefinition(operationName).isPresent();
    }

    private static PreparsedDocumentEntry measured(PreparsedDocumentEntry parsed) {
        Document valid = parsed.getDocument();
        return valid == null || parsed.hasErrors()
                ? parsed
                : QueryLimits.refuse(valid).map(PreparsedDocumentEntry::new).orElse(parsed);
    }
}
