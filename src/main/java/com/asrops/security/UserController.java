package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class UserController {

    private final UserService service;
    private final PasswordService passwords;

    UserController(UserService service, PasswordService passwords) {
        this.service = service;
        this.passwords = passwords;
    }

    @MutationMapping
    Payload<User> userCreate(@Argument Map<String, Object> input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    Payload<User> userUpdate(@Argument Map<String, Object> input, Caller caller) {
        return service.update(input, caller);
    }

    @MutationMapping
    Payload<User> userArchive(@Argument Map<String, Object> input, Caller caller) {
        return service.archive(input, caller);
    }

    @MutationMapping
    PasswordChangePayload passwordChange(@Argument PasswordChange input, Caller caller) {
        return passwords.change(input, Authenticated.current(), caller);
    }
}
