package com.asrops.testing;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a class, or fails it, when one of its {@link Needs} is not there. */
final class NeedsCondition implements ExecutionCondition {

    private final boolean requireAll;

    @SuppressWarnings("unused") // JUnit makes it
    NeedsCondition() {
        this("1".equals(System.getenv("REQUIRE_ALL")));
    }

    NeedsCondition(boolean requireAll) {
        this.requireAll = requireAll;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Needs needs = test.getAnnotation(Needs.class);
        if (context.getTestMethod().isPresent() || needs == null) {
            return ConditionEvaluationResult.enabled("decided for the whole class");
        }
        return evaluate(test.getSimpleName(), needs.value());
    }

    ConditionEvaluationResult evaluate(String test, String... programs) {
        if (Arrays.stream(programs).allMatch(Programs::isInstalled)) {
            return ConditionEvaluationResult.enabled("everything is there");
        }
        String reason = test + " needs " + String.join(" and ", programs) + "; install them to run it";
        if (requireAll) {
            throw new AssertionError(reason + " (REQUIRE_ALL=1 lets nothing be skipped)");
        }
        System.out.println("Skipped: " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
