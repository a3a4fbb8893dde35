/** What work is paid with, for which days, and what insurance it takes. */
@ApplicationModule(allowedDependencies = {"kernel", "operations"})
@NullMarked
package com.asrops.payroll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
