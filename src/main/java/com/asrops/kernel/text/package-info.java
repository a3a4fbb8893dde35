/** Text as people search and sort it. */
@NullMarked
package com.asrops.kernel.text;

import org.jspecify.annotations.NullMarked;
