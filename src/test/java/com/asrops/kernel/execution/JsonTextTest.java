package com.asrops.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/** What is written by hand is what Jackson would write. */
class JsonTextTest {

    static Stream<@Nullable Object> values() {
        StringBuilder everySign = new StringBuilder();
        for (char c = 0; c < 0x3000; c++) {
            everySign.append(c);
        }
        Random random = new Random(7);
        Stream<String> mixed = Stream.generate(() -> random.ints(random.nextInt(40), 0, 0x1F700)
                        .filter(Character::isDefined)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(500);
        Stream<Object> others = Stream.of(
                "",
                "plain",
                "a/b \"c\" \\d\\",
                everySign.toString(),
                "x".repeat(100_000),
                7,
                Integer.MIN_VALUE,
                true,
                false,
                1e100,
                0.1,
                9_007_199_254_740_993L,
                new BigDecimal("10.50"),
                List.of(1, "two", Map.of("three", 3)));
        Stream<String> signs = IntStream.range(0, 0x100).mapToObj(sign -> "one " + (char) sign);
        return Stream.of(others, mixed, signs, Stream.of((Object) null)).flatMap(values -> values);
    }

    @ParameterizedTest
    @MethodSource("values")
    void isWhatJacksonWrites(@Nullable Object value) {
        JsonText json = new JsonText();
        json.value(value);
        assertThat(new String(json.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(JsonMapper.shared().writeValueAsString(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void jacksonTakesItAsItIs(@Nullable Object value) {
        JsonText json = new JsonText();
        json.value(value);
        Written written = new Written(json.toBytes());
        byte[] expected = JsonMapper.shared().writeValueAsBytes(Arrays.asList(1, value));
        assertThat(JsonMapper.shared().writeValueAsBytes(List.of(1, written))).isEqualTo(expected);
        assertThat(JsonMapper.shared().writeValueAsString(List.of(1, written)))
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }

    /** Something that writes itself, as an answer does. */
    private record Written(byte[] json) implements JacksonSerializable {
        @Override
        public void serialize(JsonGenerator out, SerializationContext context) {
            out.writeRawValue(new WrittenJson(json));
        }

        @Override
        public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer types) {
            serialize(out, context);
        }
    }
}
