package com.asrops.kernel.search;

/**
 * A part of a snippet.
 *
 * @param text the text as it stands in the row
 * @param hit whether it is what was found
 */
public record SearchSnippetPart(String text, boolean hit) {}
