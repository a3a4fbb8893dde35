package com.asrops.kernel.write;

/** Other writers were in the way of a write each time it was tried. Nothing of it is written, and it may be tried again. */
public final class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgainException(RuntimeException last) {
        super("Other writers were in the way of each attempt", last);
    }
}
