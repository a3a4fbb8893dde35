package com.asrops.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.execution.GraphQlSource;

/** Walks every way to learn something from groups, as every role, and compares with docs/permissions.md. */
@OnBothDatabases
class GroupPermissionsTest {

    private static final int MOST_TERMS = 3;
    private static final int MOST_DISTINCT = 10;

    private final PermissionTable table = PermissionTable.read();
    private final TestServer server;
    private final GraphQLSchema schema;
    private final Entities entities;
    private final AccessPaths paths;

    GroupPermissionsTest(TestServer server) {
        this.server = server;
        this.schema = server.bean(GraphQlSource.class).schema();
        this.entities = server.bean(Entities.class);
        this.paths = new AccessPaths(server);
    }

    @BeforeEach
    void load() {
        SeenRows.loadOnce(server, getClass());
    }

    @ParameterizedTest
    @EnumSource
    void keysAndAggregatesLookAtNothingElse(Role role) {
        for (Entity<?> entity : entities.all()) {
            if (isRefused(entity.name(), role)) {
                assertThat(as(role).codeOf("{ " + groups(entity) + " { totals { count } } }"))
                        .as(entity.name() + " as " + role)
                        .isEqualTo("FORBIDDEN");
            } else {
                Map<Boolean, List<Probe>> byRefusal =
                        probes(entity, role).stream().collect(Collectors.partitioningBy(Probe::refused));
                byRefusal.get(true).forEach(probe -> {
                    String query = query(entity, List.of(probe));
                    assertThat(as(role).codeOf(query)).as(query + " as " + role).isEqualTo("FORBIDDEN");
                });
                Map<Boolean, List<Probe>> allowed = byRefusal.get(false).stream()
                        .collect(Collectors.partitioningBy(probe -> probe.selected.isEmpty()));
                isAnswered(entity, allowed.get(true), MOST_TERMS, role);
                isAnswered(entity, allowed.get(false), MOST_DISTINCT, role);
            }
        }
    }

    private void isAnswered(Entity<?> entity, List<Probe> probes, int atOnce, Role role) {
        for (int i = 0; i < probes.size(); i += atOnce) {
            String query = query(entity, probes.subList(i, Math.min(probes.size(), i + atOnce)));
            assertThat(as(role).answer(query)).as(query + " as " + role).doesNotContainKey("errors");
        }
    }

    /** A way to learn something from groups, by an argument or by what is selected, and whether it must be refused. */
    private record Probe(boolean refused, String by, String order, String sum, String selected) {}

    private List<Probe> probes(Entity<?> entity, Role role) {
        List<Probe> probes = new ArrayList<>();
        for (String field : values(entity)) {
            boolean refused = isRefused(entity, field, role);
            probes.add(new Probe(refused, "{field: " + constant(field) + "}", "", "", ""));
            if (schema.getObjectType(entity.name() + "GroupDistinct").getFieldDefinition(field) != null) {
                probes.add(new Probe(refused, "", "", "", "distinct { " + field + " }"));
            }
        }
        relations(entity).forEach((relation, target) -> {
            boolean refused = isRefused(entity, relation, role);
            probes.add(new Probe(refused, "{" + relation + ": {field: ID}}", "", "", ""));
            probes.add(new Probe(refused, "", "", "", "distinct { " + relation + " { id } }"));
            values(entities.get(target)).stream()
                    .filter(field -> isRefused(entities.get(target), field, role))
                    .forEach(field -> probes.add(
                            new Probe(true, "{" + relation + ": {field: " + constant(field) + "}}", "", "", "")));
        });
        for (String field : numbers(entity, "GroupNumbers")) {
            boolean refused = isRefused(entity, field, role);
            probes.add(new Probe(refused, "", "", "", "sum { " + field + " }"));
            probes.add(new Probe(refused, "", "", "", "avg { " + field + " }"));
            probes.add(new Probe(refused, "", "{field: SUM_" + constant(field) + "}", "", ""));
            probes.add(new Probe(refused, "", "", field + ": {isNull: false}", ""));
        }
        for (String field : numbers(entity, "GroupExtremes")) {
            boolean refused = isRefused(entity, field, role);
            probes.add(new Probe(refused, "", "", "", "min { " + field + " }"));
            probes.add(new Probe(refused, "", "", "", "max { " + field + " }"));
            probes.add(new Probe(refused, "", "{field: MAX_" + constant(field) + "}", "", ""));
        }
        return probes;
    }

    private String query(Entity<?> entity, List<Probe> probes) {
        String selected = joined(probes, Probe::selected) + " count";
        return "{ " + groups(entity) + "(by: [" + joined(probes, Probe::by) + "], orderBy: ["
                + joined(probes, Probe::order) + "]"
                + (joined(probes, Probe::sum).isBlank() ? "" : ", having: {sum: {" + joined(probes, Probe::sum) + "}}")
                + ") { totals { " + selected + " } nodes { " + selected + " } } }";
    }

    private static String joined(List<Probe> probes, Function<Probe, String> part) {
        return probes.stream().map(part).collect(Collectors.joining(" "));
    }

    private boolean isRefused(Entity<?> entity, String field, Role role) {
        GraphQLFieldDefinition definition = paths.typeOf(entity).getFieldDefinition(field);
        String target =
                definition == null ? "" : AccessPaths.leadsTo(definition).replaceFirst("Connection$", "");
        return Set.of("–", "masked").contains(table.cell(entity.name(), field, role))
                || table.names().contains(target) && isRefused(target, role);
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreOfTheRowsThatAreSeen(Role role) {
        for (Entity<?> entity : entities.all()) {
            String cell = table.cell(entity.name(), role);
            if (!cell.equals("–")) {
                Set<Object> all = keys(server, entity, "");
                assertThat(keys(as(role), entity, ""))
                        .as(entity.name() + " as " + role)
                        .isEqualTo(cell.equals("own") ? SeenRows.bySupervisor(entity.name()) : all);
                relations(entity).forEach((relation, target) -> {
                    if (table.cell(target, role).equals("own")) {
                        Set<Object> others = keys(as(role), entity, relation);
                        others.remove(null);
                        assertThat(SeenRows.bySupervisor(target))
                                .as(entity.name() + "." + relation)
                                .containsAll(
                                        others.stream().map(String.class::cast).toList());
                    }
                });
            }
        }
    }

    /** The ids that rows are grouped by, in which totals must not count more rows than they have. */
    private Set<Object> keys(TestServer asked, Entity<?> entity, String relation) {
        String by = relation.isEmpty() ? "{field: ID}" : "{" + relation + ": {field: ID}}";
        String key = relation.isEmpty() ? "id" : relation + " { id }";
        Map<?, ?> answer = asked.answer("{ groups: " + groups(entity) + "(by: [" + by
                + "], first: 1000) { nodes { key { " + key + " } count } totals { count } } }");
        assertThat(answer.get("errors")).isNull();
        Map<?, ?> groups = (Map<?, ?>) ((Map<?, ?>) answer.get("data")).get("groups");
        Set<Object> ids = new HashSet<>();
        int rows = 0;
        for (Object node : (List<?>) groups.get("nodes")) {
            Map<?, ?> found = (Map<?, ?>) ((Map<?, ?>) node).get("key");
            ids.add(relation.isEmpty() ? found.get("id") : ((Map<?, ?>) found.get(relation)).get("id"));
            rows += (int) ((Map<?, ?>) node).get("count");
        }
        assertThat(((Map<?, ?>) groups.get("totals")).get("count")).isEqualTo(rows);
        return ids;
    }

    private boolean isRefused(String type, Role role) {
        return table.cell(type, role).equals("–");
    }

    private static String groups(Entity<?> entity) {
        return Character.toLowerCase(entity.name().charAt(0)) + entity.name().substring(1) + "Groups";
    }

    private static String constant(String field) {
        return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private List<String> values(Entity<?> entity) {
        return schema.getObjectType(entity.name() + "GroupValues").getFieldDefinitions().stream()
                .filter(AccessPaths::isLeaf)
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    private List<String> numbers(Entity<?> entity, String part) {
        return schema.getType(entity.name() + part) instanceof GraphQLObjectType type
                ? type.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList()
                : List.of();
    }

    /** The relations that keys go through, and where they lead. */
    private Map<String, String> relations(Entity<?> entity) {
        return ((GraphQLInputObjectType) schema.getType(entity.name() + "GroupKey"))
                .getFieldDefinitions().stream()
                        .filter(field -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType))
                        .collect(Collectors.toMap(
                                GraphQLInputObjectField::getName,
                                field -> ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                                        .getName()
                                        .replaceFirst("GroupKey$", "")));
    }

    private TestServer as(Role role) {
        return server.as(new Caller("test " + role, role == Role.SUPERVISOR ? 1L : null, role, "test"));
    }
}
