package com.asrops.web;

import graphql.schema.idl.SchemaPrinter;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole schema as clients see it, for code generators and for reading. */
@RestController
class SchemaController {

    private final String schema;

    SchemaController(GraphQlSource source) {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeDirectives(false)
                .includeDirectiveDefinitions(false)
                .includeSchemaDefinition(false);
        this.schema = new SchemaPrinter(options).print(source.schema());
    }

    @GetMapping(path = "/schema.graphqls", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String schema() {
        return schema;
    }
}
