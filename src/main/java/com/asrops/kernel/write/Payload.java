package com.asrops.kernel.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a mutation.
 *
 * @param row the row as it now is; in a conflict as somebody else left it; otherwise null when something was wrong
 * @param userErrors what was wrong; when there is any, nothing was written
 */
public record Payload<T>(@Nullable T row, List<UserError> userErrors) {}
