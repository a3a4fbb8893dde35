package com.asrops.kernel.change;

/**
 * A row that is gone, as its event tells it.
 *
 * @param id that of the event
 * @param entity the name of its type
 * @param before what it held, as JSON
 */
record FormerRow(long id, String entity, String before) {}
