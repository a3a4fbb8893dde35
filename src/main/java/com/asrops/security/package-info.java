/** Who may talk to the server. Until there are credentials: programs on the same machine only. */
@ApplicationModule(allowedDependencies = {"kernel", "operations"})
@NullMarked
package com.asrops.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
