/** How a query runs: fields that are fetched for many objects at once. Knows GraphQL, but no entity and no database. */
@NullMarked
package com.asrops.kernel.execution;

import org.jspecify.annotations.NullMarked;
