package com.asrops.kernel.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A statement that looks at rows of another entity finds that entity's row rule here: {@code rowRules.of} is the rule of
 * the mapper whose name the property {@code mapper} gives. A mapper file cannot include a fragment whose name is known only
 * when the statement runs, so this one chooses among all.
 */
final class RowRules {

    private static final Pattern NAMESPACE = Pattern.compile("<mapper namespace=\"([\\w.]+)\"");
    private static final String RULE = "<sql id=\"rowRule\"";

    private RowRules() {}

    static Resource of(List<Resource> mappers) {
        String choices = mappers.stream()
                .map(RowRules::text)
                .filter(text -> text.contains(RULE))
                .map(RowRules::choice)
                .collect(Collectors.joining());
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
                <mapper namespace="rowRules"><sql id="of"><choose>%s</choose></sql></mapper>
                """.formatted(choices);
        return new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8), "the row rules of all mappers");
    }

    private static String choice(String mapper) {
        Matcher namespace = NAMESPACE.matcher(mapper);
        if (!namespace.find()) {
            throw new IllegalStateException("A mapper file has a row rule, but no namespace: " + mapper);
        }
        return "<when test=\"${mapper} == '%1$s'\"><include refid=\"%1$s.rowRule\"/></when>"
                .formatted(namespace.group(1));
    }

    private static String text(Resource mapper) {
        try {
            return mapper.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + mapper, e);
        }
    }
}
