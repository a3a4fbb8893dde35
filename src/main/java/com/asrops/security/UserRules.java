package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class UserRules implements Rules<User> {

    /** No space: the names of callers that are no users hold one, so that nobody passes for them. */
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._@+-]+");

    @Override
    public void check(User user, @Nullable User before, Caller caller, UserErrors errors) {
        if (!LOGIN.matcher(user.login()).matches()) {
            errors.add("INVALID_LOGIN", "login", "A login holds letters, digits and . _ @ + - only.");
        }
    }
}
