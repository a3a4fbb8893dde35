/**
 * What has changed, told in an order that never changes: read from the events of the audit, by cursors, and followed by those
 * who wait for more.
 */
@NullMarked
package com.asrops.kernel.change;

import org.jspecify.annotations.NullMarked;
