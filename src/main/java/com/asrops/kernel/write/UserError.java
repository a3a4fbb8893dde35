package com.asrops.kernel.write;

import java.util.List;

/**
 * What was wrong with the input of a mutation.
 *
 * @param code stable, for programs
 * @param field where in the input: names and list positions
 * @param message for people: what is wrong and what to do
 */
public record UserError(String code, List<String> field, String message) {}
