package com.asrops.kernel.write;

import org.jspecify.annotations.Nullable;

/**
 * A row on its way to be written.
 *
 * @param row as it would be written; a new one that others of its call may refer to has an id below zero
 * @param before as it is, or null when it is new
 * @param errors told what is wrong with it
 */
public record Draft<T extends Record>(T row, @Nullable T before, UserErrors errors) {}
