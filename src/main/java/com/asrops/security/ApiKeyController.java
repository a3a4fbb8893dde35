package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ApiKeyController {

    private final ApiKeyService service;

    ApiKeyController(ApiKeyService service) {
        this.service = service;
    }

    @MutationMapping
    ApiKeyCreatePayload apiKeyCreate(@Argument Map<String, Object> input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    Payload<ApiKey> apiKeyRevoke(@Argument Map<String, Object> input, Caller caller) {
        return service.revoke(input, caller);
    }
}
