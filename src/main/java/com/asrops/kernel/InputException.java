package com.asrops.kernel;

/**
 * What a caller asked for cannot be answered, and how to ask instead. Becomes an error of the field with this code in
 * its extensions.
 */
public final class InputException extends RuntimeException {

    private final String code;

    /**
     * @param code stable, for programs
     * @param message for people: what is wrong and what to write instead
     */
    public InputException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
