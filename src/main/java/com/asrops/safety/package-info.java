/** What keeps people from being hurt: observations on site, incidents, and the talks before work. */
@ApplicationModule(allowedDependencies = {"kernel", "operations"})
@NullMarked
package com.asrops.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
