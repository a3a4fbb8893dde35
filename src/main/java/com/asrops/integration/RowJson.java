package com.asrops.integration;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a row says, as JSON that is the same whenever it says the same: fields in the schema's order, without those that are
 * empty, decimals without zeros at their end.
 *
 * @param text the JSON
 * @param checksum of the text: SHA-256 in Base64
 */
record RowJson(String text, String checksum) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static RowJson of(Map<String, Object> row) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, row);
        }
        String written = text.toString();
        return new RowJson(written, checksum(written));
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> fields -> {
                json.writeStartObject();
                fields.forEach((name, inner) -> {
                    if (inner != null && !(inner instanceof String text && text.isBlank())) {
                        json.writeName((String) name);
                        write(json, inner);
                    }
                });
                json.writeEndObject();
            }
            case List<?> items -> {
                json.writeStartArray();
                items.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case BigDecimal decimal ->
                json.writeString(decimal.stripTrailingZeros().toPlainString());
            default -> json.writeString(value.toString().strip());
        }
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
