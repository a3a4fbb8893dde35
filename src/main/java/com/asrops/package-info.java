/** The program: its commands and how it starts. */
@NullMarked
package com.asrops;

import org.jspecify.annotations.NullMarked;
