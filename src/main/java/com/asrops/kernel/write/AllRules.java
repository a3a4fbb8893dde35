package com.asrops.kernel.write;

import com.asrops.kernel.entity.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** The rules of each entity that has any. */
@Component
public class AllRules {

    private final Map<Class<?>, Rules<?>> rules = new HashMap<>();

    AllRules(Collection<Rules<?>> rules) {
        for (Rules<?> each : rules) {
            Class<?> type = ResolvableType.forClass(AopUtils.getTargetClass(each))
                    .as(Rules.class)
                    .getGeneric(0)
                    .resolve();
            this.rules.put(Objects.requireNonNull(type), each);
        }
    }

    @SuppressWarnings("unchecked") // filed under the type that they are for
    public <T extends Record> Optional<Rules<T>> of(Entity<T> entity) {
        return Optional.ofNullable((Rules<T>) rules.get(entity.type()));
    }
}
