/**
 * One search over the rows of all types that the schema says are searched: their words, made here and kept in step by triggers,
 * what is found in them, and what of a row's text is shown.
 */
@NullMarked
package com.asrops.kernel.search;

import org.jspecify.annotations.NullMarked;
