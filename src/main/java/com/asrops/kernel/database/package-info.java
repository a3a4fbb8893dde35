/** The database behind the server: its address, its pools, its types. */
@NullMarked
package com.asrops.kernel.database;

import org.jspecify.annotations.NullMarked;
