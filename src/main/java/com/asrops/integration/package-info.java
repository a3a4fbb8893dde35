/** Takes over what other systems keep: many rows in one call, each told what became of it. */
@ApplicationModule(allowedDependencies = {"kernel", "operations", "fielddata"})
@NullMarked
package com.asrops.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
