/** Who is asking: credentials, and the users and keys that they belong to. */
@ApplicationModule(allowedDependencies = {"kernel", "operations"})
@NullMarked
package com.asrops.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
