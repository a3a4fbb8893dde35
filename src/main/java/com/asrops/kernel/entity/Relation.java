package com.asrops.kernel.entity;

/**
 * A relationship between two entities, as a directive of the schema declares it.
 *
 * @param owner the GraphQL type that has the field
 * @param field the field
 * @param target the entity that it leads to
 * @param key the column that holds the other row's id: the owner's for one, the target's for many
 * @param many whether it leads to any number of rows
 */
public record Relation(String owner, String field, Entity<?> target, Column key, boolean many) {

    @Override
    public String toString() {
        return owner + "." + field;
    }
}
