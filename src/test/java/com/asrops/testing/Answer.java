package com.asrops.testing;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered to an operation. */
public record Answer(int status, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The data at a path such as {@code /projects/totalCount}, after making sure that there are no errors. */
    public JsonNode data(String path) {
        assertSucceeded();
        return json().at("/data" + path);
    }

    public Answer assertSucceeded() {
        assertThat(body).startsWith("{");
        assertThat(json().has("errors")).as(body).isFalse();
        assertThat(status).isEqualTo(200);
        return this;
    }

    /** Fails unless every field of the operation found something: a list has rows, a mutation wrote. */
    public Answer assertFound() {
        for (var field : data("").properties()) {
            JsonNode value = field.getValue();
            assertThat(value.isNull())
                    .as("%s is null: %s", field.getKey(), body)
                    .isFalse();
            for (String list : new String[] {"nodes", "edges"}) {
                if (value.has(list)) {
                    assertThat(value.get(list))
                            .as("%s of %s", list, field.getKey())
                            .isNotEmpty();
                }
            }
            if (value.has("userErrors")) {
                assertThat(value.get("userErrors").toString()).isEqualTo("[]");
            }
        }
        return this;
    }
}
