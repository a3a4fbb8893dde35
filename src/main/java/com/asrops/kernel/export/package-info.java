/** Operations that are answered as one table: what its columns are, and its rows page by page. */
@NullMarked
package com.asrops.kernel.export;

import org.jspecify.annotations.NullMarked;
