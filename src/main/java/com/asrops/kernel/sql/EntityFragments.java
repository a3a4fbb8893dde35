package com.asrops.kernel.sql;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.EntityMapper;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * Fragments that follow from the entities, for the mapper files to include.
 *
 * <p>{@code allColumns}, in each entity's own mapper: the columns of its record, called {@code t}; and {@code columns}:
 * those of them that the parameter {@code columns} names.
 *
 * <p>{@code rowRules.of}: the row rule of the mapper whose name the property {@code mapper} gives. A file cannot include a
 * fragment whose name is known only when the statement runs, so this one chooses among all.
 */
final class EntityFragments {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
            <mapper namespace="%s"><sql id="%s">%s</sql></mapper>
            """;

    private static final String COLUMNS = """
            <choose>
              <when test="columns.all"><include refid="allColumns"/></when>
              <otherwise><foreach collection="columns.names" item="column" separator=", ">t.${column}</foreach></otherwise>
            </choose>
            """;

    private EntityFragments() {}

    /** One file for each entity, and one for the row rules of all. */
    static List<Resource> of(List<Class<? extends EntityMapper<?>>> mappers) {
        List<Resource> files = new ArrayList<>();
        for (Class<?> mapper : mappers) {
            files.add(file(mapper.getName(), "allColumns", allColumns(mapper)));
            files.add(file(mapper.getName(), "columns", COLUMNS));
        }
        files.add(file("rowRules", "of", "<choose>" + rules(mappers) + "</choose>"));
        return files;
    }

    private static String allColumns(Class<?> mapper) {
        Class<?> row = ResolvableType.forClass(mapper)
                .as(EntityMapper.class)
                .getGeneric(0)
                .toClass();
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "t." + Column.snakeCase(name))
                .collect(Collectors.joining(", "));
    }

    private static String rules(List<Class<? extends EntityMapper<?>>> mappers) {
        return mappers.stream()
                .map(mapper -> "<when test=\"${mapper} == '%1$s'\"><include refid=\"%1$s.rowRule\"/></when>"
                        .formatted(mapper.getName()))
                .collect(Collectors.joining());
    }

    private static Resource file(String namespace, String id, String content) {
        return new ByteArrayResource(
                FILE.formatted(namespace, id, content).getBytes(StandardCharsets.UTF_8), namespace + "." + id);
    }
}
