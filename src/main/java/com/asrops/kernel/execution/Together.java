package com.asrops.kernel.execution;

import java.util.List;

/**
 * Objects of one place of an operation that are answered together, each as if it were alone: given as the source of that place, they
 * become a list of their answers, null for one that lacks a required value. The path of an error has the object's number behind the
 * place. It comes back as it is where {@link BreadthFirstStrategy} must leave the operation to graphql-java's own strategy.
 *
 * @param objects the objects
 */
public record Together(List<?> objects) {

    /** Keeps the objects. */
    public Together {
        objects = List.copyOf(objects);
    }
}
