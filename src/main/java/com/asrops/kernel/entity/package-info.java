/** What the kernel knows of an entity: its record, its columns, its mapper. */
@NullMarked
package com.asrops.kernel.entity;

import org.jspecify.annotations.NullMarked;
