package com.asrops.kernel.graphql;

import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts the answer to several changes into what would be answered to each. */
final class TogetherAnswers {

    private TogetherAnswers() {}

    /** The answers in the order of the changes; none when they were not executed together. */
    static List<Map<String, Object>> parted(ExecutionResult all) {
        Map<String, @Nullable Object> data = all.getData();
        if (data == null || !(data.values().iterator().next() instanceof List<?> items)) {
            return List.of();
        }
        String field = data.keySet().iterator().next();
        List<Map<String, Object>> answers = new ArrayList<>(items.size());
        for (Object item : items) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("data", item == null ? null : Map.of(field, item));
            answers.add(answer);
        }
        ChangeStream.specification(all.getErrors()).forEach(error -> add(error, answers));
        return answers;
    }

    /** Gives an error to the change whose number is second in its path. */
    @SuppressWarnings("unchecked") // as errors are put here, and nothing else
    private static void add(Map<String, Object> error, List<Map<String, Object>> answers) {
        List<Object> path = new ArrayList<>((List<?>) error.get("path"));
        int number = (Integer) path.remove(1);
        Map<String, Object> own = new LinkedHashMap<>(error);
        own.put("path", path);
        ((List<Object>) answers.get(number).computeIfAbsent("errors", absent -> new ArrayList<>())).add(own);
    }
}
