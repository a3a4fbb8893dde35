/** Who may read which type and field, and call which mutation, as the schema's directives say. */
@NullMarked
package com.asrops.kernel.permission;

import org.jspecify.annotations.NullMarked;
