/**
 * What every domain stands on and what knows no entity: databases, migrations, paging, filters, loaders, scalars, errors.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.asrops.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
