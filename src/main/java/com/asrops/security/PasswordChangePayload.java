package com.asrops.security;

import com.asrops.kernel.write.UserError;
import java.util.List;

/** Whether a password was changed. */
record PasswordChangePayload(List<UserError> userErrors) {}
