package com.asrops.kernel.execution;

import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;

/** What is selected of an object of one type at one place of a document, compiled. Shared by all requests. */
final class Selection {

    final GraphQLObjectType type;
    final MergedSelectionSet merged;

    /** In the order of the answer; a field's place is its slot. */
    final PlannedField[] fields;

    Selection(GraphQLObjectType type, MergedSelectionSet merged, PlannedField[] fields) {
        this.type = type;
        this.merged = merged;
        this.fields = fields;
    }
}
