package com.asrops.guards;

import com.asrops.guards.Catalog.Index;
import com.asrops.guards.MapperFiles.Part;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.WritableMapper;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps indexes that no query can use from slowing every write. An index is used when its columns are what rows are found by
 * (a relation, a filter's equality), and the last one that or what they are sorted or searched by; when it keeps something
 * unique; or when a statement of the domain's own names its first column.
 */
@OnBothDatabases
class UnusedIndexesTest {

    /** What every mapper has finds rows by their ids, or by what the schema says. */
    private static final Set<String> KERNEL = Arrays.stream(WritableMapper.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    private final TestServer server;
    private final Findings findings = new Findings();

    UnusedIndexesTest(TestServer server) {
        this.server = server;
    }

    @Test
    void everyIndexIsUsed() {
        for (Index index : Catalog.indexes(server)) {
            findings.check(
                    index.unique() || isUsedByTheKernel(index) || isNamedByAStatement(index),
                    index.name() + " on " + index.table() + " " + index.columns()
                            + ": no relation, order, filter or statement can use it. Drop it in a new migration of both dialects:"
                            + " DROP INDEX " + index.name() + ";");
        }
        findings.mustBeNone("Every index is used, on " + server.dialect().product() + ".");
    }

    private static boolean isUsedByTheKernel(Index index) {
        Optional<Entity<?>> entity = ServedSchema.entities().stream()
                .filter(each -> each.table().equals(index.table()))
                .<Entity<?>>map(each -> each)
                .findFirst();
        List<String> columns =
                index.columns().getLast().equals("id") && index.columns().size() > 1
                        ? index.columns().subList(0, index.columns().size() - 1)
                        : index.columns();
        return entity.isPresent()
                && columns.subList(0, columns.size() - 1).stream().allMatch(column -> findsBy(entity.get(), column))
                && (findsBy(entity.get(), columns.getLast()) || sortsOrSearches(entity.get(), columns.getLast()));
    }

    private static boolean findsBy(Entity<?> entity, String name) {
        return column(entity, name)
                .filter(column -> ServedSchema.relations().all().stream()
                                .anyMatch(relation -> relation.key().equals(column))
                        || filters(entity, column, "eq"))
                .isPresent();
    }

    private static boolean sortsOrSearches(Entity<?> entity, String name) {
        return OrderFields.of(entity).values().stream()
                        .anyMatch(column -> column.sortName().equals(name))
                || column(entity, name.replaceFirst("_folded$", ""))
                        .filter(column -> filters(entity, column, name.endsWith("_folded") ? "startsWith" : "gte"))
                        .isPresent();
    }

    private static Optional<Column> column(Entity<?> entity, String name) {
        return entity.columns().values().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static boolean filters(Entity<?> entity, Column column, String operator) {
        return ServedSchema.get().getType(entity.name() + "Filter") instanceof GraphQLInputObjectType filter
                && filter.getFieldDefinition(column.component().getName()) != null
                && GraphQLTypeUtil.unwrapAll(
                                filter.getFieldDefinition(column.component().getName())
                                        .getType())
                        instanceof GraphQLInputObjectType operators
                && operators.getFieldDefinition(operator) != null;
    }

    private boolean isNamedByAStatement(Index index) {
        Dialect dialect = server.dialect();
        Pattern table = Pattern.compile("\\b" + index.table() + "\\b");
        Pattern column = Pattern.compile(
                "(?s)(WHERE|\\bON|ORDER BY)\\b.*\\b" + index.columns().getFirst() + "\\b");
        return MapperFiles.parts(dialect.folder()).stream()
                .filter(part -> part.isStatement() && !KERNEL.contains(part.id()))
                .map(Part::text)
                .anyMatch(
                        sql -> table.matcher(sql).find() && column.matcher(sql).find());
    }
}
