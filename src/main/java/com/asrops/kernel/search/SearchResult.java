package com.asrops.kernel.search;

import java.util.List;

/**
 * A row that was found, as the schema shows it.
 *
 * @param node the row
 * @param match how near it is
 * @param rank its place: the lower the better
 * @param field the field that the snippet is of
 * @param snippet a piece of that field's text
 */
public record SearchResult(Record node, SearchMatch match, int rank, String field, List<SearchSnippetPart> snippet) {}
