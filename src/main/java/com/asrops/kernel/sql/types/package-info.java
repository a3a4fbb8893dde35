/** How values travel between Java and a column, where a dialect's driver does not know it by itself. */
@NullMarked
package com.asrops.kernel.sql.types;

import org.jspecify.annotations.NullMarked;
