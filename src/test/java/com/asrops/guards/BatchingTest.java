package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Of two levels, whose rows are the product of both. */
    private static final int MANY_OF_TWO = 15;

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
                        .forEach(selection -> compare(entity, selection, entity.name() + "." + selection, MANY));
            }
        }
        findings.mustBeNone("A relationship takes the same statements below " + FEW + " rows and below " + MANY + ".");
    }

    /**
     * All of what can be below a relationship is asked at once, and each alone only when those together do not take the same:
     * statements that one takes too many are none that another saves.
     */
    @Test
    void everyRelationshipOfARelationshipToo() {
        for (Entity<?> entity : ServedSchema.entities()) {
            for (GraphQLFieldDefinition outer : Relationships.of(entity)) {
                below(outer).forEach(together -> {
                    String all = Relationships.selection(outer, String.join(" ", together));
                    if (!takeTheSame(entity, all)) {
                        together.stream()
                                .map(inner -> Relationships.selection(outer, inner))
                                .forEach(selection ->
                                        compare(entity, selection, entity.name() + "." + selection, MANY_OF_TWO));
                        findings.check(false, entity.name() + "." + all + " takes others below more rows");
                    }
                });
            }
        }
        findings.mustBeNone(
                "Two levels take the same statements below " + FEW + " rows and below " + MANY_OF_TWO + ".");
    }

    /** What can be asked of the relationships of a relationship, apart by its parts: one may be read along with another. */
    private static Collection<List<String>> below(GraphQLFieldDefinition outer) {
        Map<Integer, List<String>> byPart = new TreeMap<>();
        Relationships.target(outer).stream()
                .flatMap(target -> Relationships.of(target).stream())
                .map(Relationships::selections)
                .forEach(parts -> {
                    for (int part = 0; part < parts.size(); part++) {
                        byPart.computeIfAbsent(part, absent -> new ArrayList<>())
                                .add(parts.get(part));
                    }
                });
        return byPart.values();
    }

    private boolean takeTheSame(Entity<?> entity, String selection) {
        return texts(statements(entity, FEW, selection)).equals(texts(statements(entity, MANY_OF_TWO, selection)));
    }

    private List<SqlLog.Entry> statements(Entity<?> entity, int parents, String selection) {
        List<SqlLog.Entry> entries = server.statementsOf(Relationships.rows(entity, parents, selection));
        assertThat(entries.getFirst().rows()).as("parents of " + selection).isGreaterThanOrEqualTo(parents);
        return entries;
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

    private void compare(Entity<?> entity, String selection, String name, int parents) {
        List<SqlLog.Entry> few = statements(entity, FEW, selection);
        List<SqlLog.Entry> many = statements(entity, parents, selection);
        findings.check(
                few.size() == many.size(),
                name + " takes " + few.size() + " statements below " + FEW + " rows and " + many.size() + " below "
                        + parents
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
