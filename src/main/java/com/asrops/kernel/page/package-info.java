/** Pages of rows: what was asked for, in which order, under which filter, from where. */
@NullMarked
package com.asrops.kernel.page;

import org.jspecify.annotations.NullMarked;
