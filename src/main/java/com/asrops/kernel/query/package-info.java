/** What a statement is given to read by: conditions, order, limit, parents, caller. Plain values, without behaviour. */
@NullMarked
package com.asrops.kernel.query;

import org.jspecify.annotations.NullMarked;
