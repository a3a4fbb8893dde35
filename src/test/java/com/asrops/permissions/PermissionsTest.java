package com.asrops.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.permission.Permissions;
import com.asrops.permissions.AccessPaths.AccessPath;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.execution.GraphQlSource;

/** Walks everything there is to see and to do, as every role, and compares with docs/permissions.md. */
@OnBothDatabases
class PermissionsTest {

    private static final Pattern NO_ROWS =
            Pattern.compile("Query|Mutation|Subscription|PageInfo|UserError|.*(Connection|Edge|Payload|Result)"
                    + "|.*Group(s|Values|Distinct|Numbers|Extremes)?");

    /** What the administrator is answered on each server, with whom every role is compared. */
    private static final Map<String, Map<String, Object>> UNLIMITED = new HashMap<>();

    private final PermissionTable table = PermissionTable.read();
    private final TestServer server;
    private final GraphQLSchema schema;
    private final Collection<Entity<?>> entities;
    private final AccessPaths paths;

    PermissionsTest(TestServer server) {
        this.server = server;
        this.schema = server.bean(GraphQlSource.class).schema();
        this.entities = server.bean(Entities.class).all();
        this.paths = new AccessPaths(server);
    }

    @BeforeEach
    void load() {
        SeenRows.loadOnce(server, getClass());
    }

    @Test
    void theTableHasALineForEveryTypeAndMutation() {
        Set<String> expected = new TreeSet<>();
        types().forEach(type -> expected.add(type.getName()));
        schema.getMutationType().getFieldDefinitions().forEach(field -> expected.add(field.getName()));
        Set<String> fields = new TreeSet<>();
        types().forEach(type ->
                type.getFieldDefinitions().forEach(field -> fields.add(type.getName() + "." + field.getName())));
        assertThat(table.names()).as("add a line to " + PermissionTable.FILE).containsAll(expected);
        assertThat(table.names().stream().filter(name -> !expected.contains(name)))
                .as("lines for what there is not")
                .isSubsetOf(fields);
    }

    /** Whoever calls the mutations must be named: an entity whose author has forgotten it would be open to all. */
    @Test
    void everyMutationNamesItsRoles() {
        assertThat(schema.getMutationType().getFieldDefinitions())
                .allMatch(field -> field.hasAppliedDirective("allow"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsAsTheTableSays(Role role) {
        Permissions permissions = server.bean(Permissions.class);
        Map<String, String> actual = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (GraphQLObjectType type : types()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                String name = type.getName() + "." + field.getName();
                String target = AccessPaths.leadsTo(field).replaceFirst("Connection$", "");
                boolean targetRefused = table.names().contains(target)
                        && table.cell(target, role).equals("–");
                String cell = targetRefused ? "–" : table.cell(type.getName(), field.getName(), role);
                expected.put(name, cell.equals("own") ? "read" : cell);
                actual.put(
                        name,
                        !permissions.mayUse(type.getName(), field.getName(), role)
                                ? "–"
                                : permissions.isMasked(type.getName(), field.getName(), role) ? "masked" : "read");
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyPathShowsTheRowsAndFieldsOfTheTable(Role role) {
        for (Entity<?> entity : entities) {
            for (AccessPath path : paths.to(entity)) {
                if (table.cell(entity.name(), role).equals("–")
                        || table.cell(path.owner(), path.field(), role).equals("–")) {
                    assertThat(as(role).codeOf(path.select(""))).as(path.name()).isEqualTo("FORBIDDEN");
                } else {
                    showsWhatItMay(entity, path, role);
                    refusesWhatItMayNot(entity, path, role);
                }
            }
        }
    }

    private void showsWhatItMay(Entity<?> entity, AccessPath path, Role role) {
        String leaves = String.join(
                " ",
                paths.fields(
                                paths.typeOf(entity),
                                field -> AccessPaths.isLeaf(field)
                                        && !table.cell(entity.name(), field.getName(), role)
                                                .equals("–"))
                        .values());
        Map<String, Map<String, Object>> all = rows(answerUnlimited(path.select(leaves)), entity);
        Map<String, Map<String, Object>> seen = rows(as(role).answer(path.select(leaves)), entity);
        boolean own = table.cell(entity.name(), role).equals("own");
        boolean root = path.owner().equals(entity.name()) && !path.name().contains(".");
        Set<String> mine = own ? SeenRows.bySupervisor(entity.name()) : all.keySet();
        if (root || !own && !table.cell(path.owner(), role).equals("own")) {
            assertThat(seen.keySet())
                    .as("%s by %s as %s", entity.name(), path.name(), role)
                    .isEqualTo(all.keySet().stream().filter(mine::contains).collect(Collectors.toSet()));
        }
        seen.forEach((id, row) -> {
            assertThat(mine)
                    .as("%s by %s as %s", entity.name(), path.name(), role)
                    .contains(id);
            row.forEach((field, value) -> assertThat(value)
                    .as("%s of %s by %s as %s", field, id, path.name(), role)
                    .isEqualTo(expected(
                            table.cell(entity.name(), field, role), all.get(id).get(field))));
        });
    }

    private static Object expected(String cell, Object value) {
        if (!cell.equals("masked") || value == null) {
            return value;
        }
        String text = (String) value;
        return text.contains("@")
                ? text.charAt(0) + "***" + text.substring(text.indexOf('@'))
                : "***" + text.substring(text.length() - 2);
    }

    private void refusesWhatItMayNot(Entity<?> entity, AccessPath path, Role role) {
        paths.fields(
                        paths.typeOf(entity),
                        field ->
                                table.cell(entity.name(), field.getName(), role).equals("–"))
                .values()
                .forEach(field -> assertThat(as(role).codeOf(path.select(field)))
                        .as("%s by %s as %s", field, path.name(), role)
                        .isEqualTo("FORBIDDEN"));
    }

    /** A row can be told by its id through the interface of all rows, too. */
    @ParameterizedTest
    @EnumSource
    void rowsThatMayNotBeSeenAreNotThereByTheirIds(Role role) {
        for (Entity<?> entity : entities) {
            String cell = table.cell(entity.name(), role);
            Set<String> seen = cell.equals("–") ? Set.of() : SeenRows.bySupervisor(entity.name());
            String each = LongStream.rangeClosed(1, 12)
                    .mapToObj(id -> "row" + id + ": node(id: \"" + NodeId.encode(entity.name(), id) + "\") { id }")
                    .collect(Collectors.joining(" ", "{ ", " }"));
            Set<String> there = rows(answerUnlimited(each), entity).keySet();
            assertThat(rows(as(role).answer(each), entity).keySet())
                    .as("%s as %s", entity.name(), role)
                    .isEqualTo(there.stream()
                            .filter(id -> cell.equals("read") || seen.contains(id))
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersAndOrdersLookAtNothingElse(Role role) {
        for (Entity<?> entity : entities) {
            String list = listOf(entity);
            GraphQLInputObjectType filter = (GraphQLInputObjectType) schema.getType(entity.name() + "Filter");
            if (list == null
                    || filter == null
                    || table.cell(entity.name(), role).equals("–")) {
                continue;
            }
            filter.getFieldDefinitions().stream()
                    .filter(field -> !Set.of("and", "or", "not").contains(field.getName()))
                    .forEach(field -> looksAt(
                            entity,
                            field.getName(),
                            role,
                            "{ " + list + "(filter: {or: [{" + field.getName() + ": {}}]}) { totalCount } }"));
            GraphQLEnumType orders = (GraphQLEnumType) schema.getType(entity.name() + "OrderField");
            orders.getValues()
                    .forEach(value -> paths.typeOf(entity).getFieldDefinitions().stream()
                            .filter(field ->
                                    field.getName().replaceAll("([A-Z])", "_$1").equalsIgnoreCase(value.getName()))
                            .forEach(field -> looksAt(
                                    entity,
                                    field.getName(),
                                    role,
                                    "{ " + list + "(orderBy: [{field: " + value.getName() + "}]) { nodes { id } } }")));
        }
    }

    private void looksAt(Entity<?> entity, String field, Role role, String query) {
        GraphQLFieldDefinition definition = paths.typeOf(entity).getFieldDefinition(field);
        String target =
                definition == null ? "" : AccessPaths.leadsTo(definition).replaceFirst("Connection$", "");
        boolean refused = Set.of("–", "masked").contains(table.cell(entity.name(), field, role))
                || table.names().contains(target) && table.cell(target, role).equals("–");
        if (refused) {
            assertThat(as(role).codeOf(query)).as(query + " as " + role).isEqualTo("FORBIDDEN");
        } else {
            assertThat(as(role).answer(query)).as(query + " as " + role).doesNotContainKey("errors");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mutationsAreForThoseOfTheTable(Role role) {
        for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
            String input =
                    GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType());
            Object code = as(role).codeOf("mutation($input: %s) { %s(input: $input) { __typename } }"
                    .formatted(input, mutation.getName()));
            assertThat(code.equals("FORBIDDEN"))
                    .as(mutation.getName() + " as " + role + ": " + code)
                    .isEqualTo(table.cell(mutation.getName(), role).equals("–"));
        }
    }

    private Map<String, Object> answerUnlimited(String query) {
        return UNLIMITED.computeIfAbsent(server.dialect() + query, absent -> server.answer(query));
    }

    private TestServer as(Role role) {
        return server.as(new Caller("test " + role, role == Role.SUPERVISOR ? 1L : null, role, "test"));
    }

    private String listOf(Entity<?> entity) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> AccessPaths.leadsTo(field).equals(entity.name() + "Connection"))
                .map(GraphQLFieldDefinition::getName)
                .findFirst()
                .orElse(null);
    }

    private List<GraphQLObjectType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLObjectType
                        && !Introspection.isIntrospectionTypes(type)
                        && !NO_ROWS.matcher(type.getName()).matches())
                .map(GraphQLObjectType.class::cast)
                .toList();
    }

    /** The rows of an entity, wherever they stand in an answer that has no errors, by their ids. */
    private static Map<String, Map<String, Object>> rows(Map<String, Object> answer, Entity<?> entity) {
        assertThat(answer).doesNotContainKey("errors");
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        collect(answer.get("data"), entity, rows);
        return rows;
    }

    @SuppressWarnings("unchecked") // as JSON is
    private static void collect(Object part, Entity<?> entity, Map<String, Map<String, Object>> rows) {
        if (part instanceof List<?> list) {
            list.forEach(each -> collect(each, entity, rows));
        } else if (part instanceof Map<?, ?> object) {
            if (object.get("id") instanceof String id && NodeId.decode(id, entity.name()) != null) {
                rows.put(id, (Map<String, Object>) object);
            }
            object.values().forEach(each -> collect(each, entity, rows));
        }
    }
}
