/** Tells load balancers and people whether the server can do its work. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package com.asrops.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
