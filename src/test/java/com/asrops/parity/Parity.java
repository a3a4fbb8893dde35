package com.asrops.parity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What answers of two databases must have in common: everything. */
final class Parity {

    /** What a query at random may do wrong. */
    private static final Set<Object> EXPECTED = Set.of("TOO_MANY_DECIMALS", "SUM_TOO_LARGE");

    private Parity() {}

    /** Fails unless the answer has data, or says what is wrong with the query. */
    static void assertAnswered(String query, Map<String, Object> answer) {
        for (Object error : (List<?>) answer.getOrDefault("errors", List.of())) {
            Object code = ((Map<?, ?>) ((Map<?, ?>) error).get("extensions")).get("code");
            if (!EXPECTED.contains(code)) {
                throw new AssertionError("This query is answered with an error:\n" + query + "\n" + json(answer));
            }
        }
    }

    /** Fails unless the answers are the same to the byte. */
    static void assertAlike(String query, Map<String, Object> one, Map<String, Object> other) {
        if (!json(one).equals(json(other))) {
            throw new AssertionError(
                    "This query is answered in two ways:\n" + query + "\n" + json(one) + "\n" + json(other));
        }
    }

    private static String json(Map<String, Object> answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
