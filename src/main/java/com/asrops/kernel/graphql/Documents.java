package com.asrops.kernel.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parses, validates and measures a text once, however often it is sent. Bounded by the length of the texts that are kept. */
final class Documents implements PreparsedDocumentProvider {

    /** Characters of all texts together; a parsed document takes some hundred times as many bytes. */
    private static final long MAX_CHARACTERS = 500_000;

    private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry document) -> text.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry known = documents.getIfPresent(input.getQuery());
        if (known == null) {
            known = measured(parseAndValidate.apply(input));
            if (!known.hasErrors()) {
                documents.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }

    private static PreparsedDocumentEntry measured(PreparsedDocumentEntry parsed) {
        Document valid = parsed.getDocument();
        return valid == null || parsed.hasErrors()
                ? parsed
                : QueryLimits.refuse(valid).map(PreparsedDocumentEntry::new).orElse(parsed);
    }
}
