/** HTTP around the API: who is let in, what is refused, the GraphiQL page and the printed schema. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package com.asrops.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
