/** MyBatis as this server uses it: one tree of statements, records read by hand, types per dialect. */
@NullMarked
package com.asrops.kernel.sql;

import org.jspecify.annotations.NullMarked;
