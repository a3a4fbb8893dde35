package com.asrops.security;

/** A new password. */
record PasswordChange(String currentPassword, String newPassword) {

    /** Neither of them, for this may be logged. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
