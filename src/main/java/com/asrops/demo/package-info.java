/** Made-up but believable data: for a first look, for tests and for measuring. */
@ApplicationModule(allowedDependencies = {"kernel", "operations"})
@NullMarked
package com.asrops.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
