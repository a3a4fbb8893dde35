/** What a browser asks for beside the API: the GraphiQL page and the printed schema. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package com.asrops.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
