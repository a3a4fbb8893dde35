/** The one place that every write passes, and what it answers when the caller was wrong. */
@NullMarked
package com.asrops.kernel.write;

import org.jspecify.annotations.NullMarked;
