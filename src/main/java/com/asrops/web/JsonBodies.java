package com.asrops.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;

/** How strictly bodies are read. */
@Configuration(proxyBeanMethods = false)
class JsonBodies {

    /** A name that comes twice would mean one thing to us and another to what stands between the caller and us. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
