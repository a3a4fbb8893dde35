/** The schema's versions: up, down, their state, and the backup taken before a change. */
@NullMarked
package com.asrops.kernel.migration;

import org.jspecify.annotations.NullMarked;
