package com.asrops.integration;

/** Why a batch cannot be taken back: a row that is in the way. */
record ImportConflict(String rowId, String code, String message) {}
