package com.asrops.kernel.write;

/** A value that a column cannot hold, with the code and the message for the caller. */
public final class InvalidValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValue(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
