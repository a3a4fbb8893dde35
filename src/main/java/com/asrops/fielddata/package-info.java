/** What the crews record on site, and which of our rows the systems mean in which they do. */
@ApplicationModule(allowedDependencies = {"kernel", "operations"})
@NullMarked
package com.asrops.fielddata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
