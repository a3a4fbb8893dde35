package com.asrops.kernel.page;

import com.asrops.kernel.InputException;

/** Refuses filters, orders and groups that look at a field which the caller may not read. */
@FunctionalInterface
interface FieldUse {

    /**
     * Looks at a field.
     *
     * @throws InputException when the caller may not
     */
    void check(String type, String field);
}
