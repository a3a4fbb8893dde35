/** What people upload, and what it belongs to: pictures of observations, receipts, documents of projects. */
@ApplicationModule(allowedDependencies = {"kernel", "operations", "safety"})
@NullMarked
package com.asrops.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
