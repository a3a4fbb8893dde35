package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Keeps the number of statements from growing with the number of rows: every relationship of the schema is read below few
 * parents and below many, and must take the same statements, word for word.
 */
@OnBothDatabases
class BatchingTest {

    private static final int FEW = 5;
    private static final int MANY = 50;
    private static final int CHILDREN = 3;

    private final TestServer server;
    private final Findings findings = new Findings();

    BatchingTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void fill() {
        server.clear();
        ManyRows.fill(server, MANY * CHILDREN, MANY);
    }

    @Test
    void everyRelationshipTakesTheSameStatementsForFewAndMany() {
        for (Entity<?> entity : ServedSchema.entities()) {
            for (GraphQLFieldDefinition field : Relationships.of(entity)) {
                Relationships.selections(field)
                        .forEach(selection -> compare(entity, selection, entity.name() + "." + selection));
            }
        }
        findings.mustBeNone("A relationship takes the same statements below " + FEW + " rows and below " + MANY + ".");
    }

    @Test
    void everyRelationshipOfARelationshipToo() {
        for (Entity<?> entity : ServedSchema.entities()) {
            for (GraphQLFieldDefinition outer : Relationships.of(entity)) {
                Relationships.target(outer).stream()
                        .flatMap(target -> Relationships.of(target).stream())
                        .flatMap(inner -> Relationships.selections(inner).stream())
                        .map(inner -> Relationships.selection(outer, inner))
                        .forEach(selection -> compare(entity, selection, entity.name() + "." + selection));
            }
        }
        findings.mustBeNone("Two levels take the same statements below " + FEW + " rows and below " + MANY + ".");
    }

    @Test
    void rowsOfOneTypeByTheirIdsTakeOneStatement() {
        for (Entity<?> entity : ServedSchema.entities()) {
            String document = "{ nodes(ids: [" + Relationships.ids(entity, MANY) + "]) { id } }";
            int statements = server.statementsOf(document).size();
            findings.check(statements == 1, "nodes(ids:) takes " + statements + " statements for " + entity.name());
        }
        findings.mustBeNone("Rows by their ids are read in one statement per type.");
    }

    private void compare(Entity<?> entity, String selection, String name) {
        List<SqlLog.Entry> few = server.statementsOf(Relationships.rows(entity, FEW, selection));
        List<SqlLog.Entry> many = server.statementsOf(Relationships.rows(entity, MANY, selection));
        assertThat(many.getFirst().rows()).as("parents of " + name).isGreaterThanOrEqualTo(MANY);
        findings.check(
                few.size() == many.size(),
                name + " takes " + few.size() + " statements below " + FEW + " rows and " + many.size() + " below "
                        + MANY
                        + ": read it by @belongsTo, @hasMany or a @BatchField method");
        findings.check(
                few.size() != many.size() || texts(few).equals(texts(many)),
                name
                        + ": the SQL text depends on the number of rows: bind the list as one parameter (JsonArray, SqlArray)");
    }

    private static List<String> texts(List<SqlLog.Entry> entries) {
        return entries.stream().map(SqlLog.Entry::sql).sorted().toList();
    }

    @Test
    void theSameFieldUnderOtherNamesAnswersEachByItsArguments() {
        for (Relation relation : ServedSchema.relations().all()) {
            if (relation.many()) {
                Entity<?> owner = ServedSchema.entities().stream()
                        .filter(entity -> entity.name().equals(relation.owner()))
                        .findFirst()
                        .orElseThrow();
                checkAliases(owner, relation);
            }
        }
        findings.mustBeNone("A field under two names answers each by its own arguments.");
    }

    private void checkAliases(Entity<?> owner, Relation relation) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("one", "(first: 1) { nodes { id } totalCount }");
        fields.put("last", "(last: 2) { nodes { id } totalCount }");
        fields.put("none", "(filter: {not: {id: {isNull: false}}}) { nodes { id } totalCount }");
        StringBuilder together = new StringBuilder();
        fields.forEach((name, rest) -> together.append(name + ": " + relation.field() + rest + " "));
        List<Map<String, Object>> all = answer(owner, together.toString());
        fields.forEach((name, rest) -> {
            List<Map<String, Object>> alone = answer(owner, name + ": " + relation.field() + rest);
            findings.check(
                    all.stream()
                            .map(row -> row.get(name))
                            .toList()
                            .equals(alone.stream().map(row -> row.get(name)).toList()),
                    relation + rest + " answers otherwise beside the same field with other arguments");
        });
        findings.check(
                String.valueOf(all.getFirst().get("one")).endsWith("totalCount=" + CHILDREN + "}"),
                relation + " of a row with " + CHILDREN + " children: " + all.getFirst());
        findings.check(
                String.valueOf(all.getFirst().get("none")).equals("{nodes=[], totalCount=0}"),
                relation + " under a filter that no row passes: " + all.getFirst());
    }

    @SuppressWarnings("unchecked") // rows of JSON
    private List<Map<String, Object>> answer(Entity<?> owner, String selection) {
        return (List<Map<String, Object>>) (List<?>) server.graphQl()
                .document(Relationships.rows(owner, FEW, selection))
                .execute()
                .path("rows.nodes")
                .entityList(Map.class)
                .get();
    }
}
