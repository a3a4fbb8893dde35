/** The core that every other domain points to: projects, the people on them, and the hours they work. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package com.asrops.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
