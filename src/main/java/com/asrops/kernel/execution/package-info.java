/**
 * How a query runs: level by level instead of field by field. Knows GraphQL, but no entity and no database.
 *
 * <p>graphql-java executes depth first and makes a future, an environment and a map entry for every field of every object,
 * which costs several times what the data costs. Here a selection is compiled once per document ({@code Plans},
 * {@code Selection}). A run ({@code Run}) takes all objects that were reached through one selection together and fills
 * one slot of theirs after the other:
 *
 * <ul>
 *   <li>a property is read ({@code PropertyReader});
 *   <li>a {@link com.asrops.kernel.execution.BatchFetcher} only says what it wants. When nothing is left that needs
 *       no load, one is made for all who want the same name and arguments ({@code Load}): the uppermost that no other
 *       will want more of;
 *   <li>any other fetcher is called by graphql-java's own code, once per object.
 * </ul>
 *
 * What was fetched becomes a value of the field's type ({@code Completion}): a leaf, a list ({@code Items}) or an object
 * ({@code Frame}). Frames and lists are the answer: a map and a list to those who look inside, JSON to Jackson.
 *
 * <p>What is internal to graphql-java is touched in {@code GraphQlInternals} only.
 */
@NullMarked
package com.asrops.kernel.execution;

import org.jspecify.annotations.NullMarked;
