/** How the schema's directives become rows: roots, relationships, connections, scalars, errors. */
@NullMarked
package com.asrops.kernel.graphql;

import org.jspecify.annotations.NullMarked;
