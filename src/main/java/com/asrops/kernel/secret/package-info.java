/** What the server alone knows, and what it signs with. */
@NullMarked
package com.asrops.kernel.secret;

import org.jspecify.annotations.NullMarked;
