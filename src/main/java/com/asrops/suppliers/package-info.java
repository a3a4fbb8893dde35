/** What suppliers ask for materials. */
@ApplicationModule(allowedDependencies = {"kernel", "operations", "fielddata"})
@NullMarked
package com.asrops.suppliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
