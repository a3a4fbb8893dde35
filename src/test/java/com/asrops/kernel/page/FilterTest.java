package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class FilterTest {

    /** A filter of team members and the numbers of those that it finds, in the order of their names. */
    private static final List<String> FILTERS = List.of(
            "{} | 1,2,4,3",
            "{lastName: {eq: \"Brown\"}} | 2",
            "{lastName: {eq: \"brown\"}} | none",
            "{lastName: {neq: \"Brown\"}} | 1,4,3",
            "{lastName: {in: [\"Brown\", \"Żak\"]}} | 2,3",
            "{lastName: {nin: [\"Brown\", \"Żak\"]}} | 1,4",
            "{lastName: {in: []}} | none",
            "{lastName: {nin: []}} | 1,2,4,3",
            "{lastName: {contains: \"ANGSTR\"}} | 1",
            "{lastName: {startsWith: \"ż\"}} | 3",
            "{lastName: {contains: \"'\"}} | 4",
            "{lastName: {contains: \"%\"}} | none",
            "{fullName: {contains: \"zoe an\"}} | 1",
            "{email: {isNull: true}} | 1,2,4,3",
            "{email: {neq: \"x\"}} | 1,2,4,3",
            "{hireDate: {isNull: false}} | 1,4",
            "{hireDate: {gte: \"2020-05-01\", lt: \"2020-05-02\"}} | 1,4",
            "{hireDate: {gt: \"2020-05-01\"}} | none",
            "{not: {hireDate: {gt: \"2020-05-01\"}}} | 1,2,4,3",
            "{or: [{hireDate: {isNull: true}}, {lastName: {startsWith: \"o\"}}]} | 2,4,3",
            "{and: [{hireDate: {isNull: true}}, {not: {lastName: {startsWith: \"b\"}}}]} | 3",
            "{or: []} | none",
            "{and: []} | 1,2,4,3",
            "{status: {in: [ACTIVE, INVITED]}} | 1,2,4,3",
            "{status: {neq: ACTIVE}} | none",
            "{id: {eq: \"VGVhbU1lbWJlcjoz\"}} | 3",
            "{supervisor: {id: {eq: \"VGVhbU1lbWJlcjox\"}}} | 2,3",
            "{supervisor: {id: {isNull: true}}} | 1,4",
            "{supervisor: {lastName: {startsWith: \"A\"}}} | 2,3",
            "{not: {supervisor: {lastName: {startsWith: \"A\"}}}} | 1,4",
            "{company: {teamMembers: {some: {supervisor: {firstName: {eq: \"Zoë\"}}}}}} | 1,2,4,3",
            "{timecards: {some: {status: {eq: APPROVED}}}} | 2,3",
            "{timecards: {none: {}}} | 1,4",
            "{timecards: {every: {status: {eq: SUBMITTED}}}} | 1,4",
            "{timecards: {some: {entries: {some: {hours: {lt: \"1\"}, payType: {code: {eq: \"OT\"}}}}}}} | 2,3",
            "{timecards: {some: {entries: {some: {hours: {eq: \"8\"}}}}}} | 2,3",
            "{timecards: {some: {entries: {some: {hours: {gt: \"8.00\"}}}}}} | none",
            "{managedProjects: {some: {contractAmount: {eq: \"1250000.1234\"}}}} | 1",
            "{managedProjects: {some: {certifiedPayroll: {eq: true}}}} | 1",
            "{timecards: {some: {shift: {startTime: {gte: \"22:00\"}}}}} | 3",
            "{createdAt: {lte: \"2026-01-01T01:00:00+01:00\"}} | 1,2,4,3",
            "{createdAt: {lt: \"2026-01-01T00:00:00Z\"}} | none");

    private final TestServer server;

    FilterTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void findsTheRowsThatPass() {
        SoftAssertions softly = new SoftAssertions();
        for (String line : FILTERS) {
            String[] parts = line.split(" \\| ");
            Map<?, ?> found = server.graphQl()
                    .document("{ list: teamMembers(filter: " + parts[0] + ") { totalCount nodes { employeeNumber } } }")
                    .execute()
                    .path("list")
                    .entity(Map.class)
                    .get();
            List<String> expected = parts[1].equals("none") ? List.of() : List.of(parts[1].split(","));
            softly.assertThat(((List<?>) found.get("nodes"))
                            .stream()
                                    .map(node -> String.valueOf(((Map<?, ?>) node).get("employeeNumber"))
                                            .substring(1))
                                    .toList())
                    .as(parts[0])
                    .isEqualTo(expected);
            softly.assertThat(found.get("totalCount")).as(parts[0]).isEqualTo(expected.size());
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: {eq: \"UHJvamVjdDox\"}} | BAD_ID",
                "{lastName: {eq: null}} | NULL_OPERAND",
                "{managedProjects: {some: {contractAmount: {eq: \"0.00001\"}}}} | TOO_MANY_DECIMALS",
                "{supervisor: {supervisor: {supervisor: {supervisor: {lastName: {eq: \"x\"}}}}}} | FILTER_TOO_DEEP",
            })
    void refusesFiltersThatCannotBe(String filter, String code) {
        assertThat(server.codeOf("{ teamMembers(filter: " + filter + ") { nodes { id } } }"))
                .isEqualTo(code);
    }

    /** In both strategies: they are compared. */
    @Test
    void aWrongFilterIsNoErrorOfTheSameFieldWithoutIt() {
        Map<String, Object> answer =
                server.graphQl().document("""
                        {
                          teamMembers(first: 2) {
                            nodes {
                              wrong: timecards(filter: {entries: {some: {hours: {eq: "0.001"}}}}) { totalCount }
                              right: timecards { totalCount }
                            }
                          }
                        }
                        """).execute().returnResponse().toMap();
        assertThat(answer.get("errors"))
                .asInstanceOf(LIST)
                .hasSize(2)
                .allSatisfy(
                        error -> assertThat(error.toString()).contains("wrong").contains("TOO_MANY_DECIMALS"));
    }

    @Test
    void saysWhoseIdItWants() {
        assertThat(server.answer("{ teamMembers(filter: {id: {eq: \"UHJvamVjdDox\"}}) { nodes { id } } }")
                        .get("errors"))
                .asString()
                .contains("\"UHJvamVjdDox\" is not an id of TeamMember.");
    }

    @Test
    void leavesArchivedRowsOutUnlessTheFilterNamesThem() {
        server.execute("UPDATE team_members SET archived_at = '2026-01-02T00:00:00.000000Z' WHERE id = 2");
        server.graphQl().document("""
                { used: teamMembers { totalCount }
                  archived: teamMembers(filter: {archivedAt: {isNull: false}}) { totalCount nodes { lastName } }
                  all: teamMembers(filter: {or: [{archivedAt: {isNull: true}}, {archivedAt: {isNull: false}}]}) { totalCount }
                  node(id: "VGVhbU1lbWJlcjoy") { ... on TeamMember { archivedAt } } }
                """).execute().path("").matchesJsonStrictly("""
                {"used": {"totalCount": 3}, "archived": {"totalCount": 1, "nodes": [{"lastName": "Brown"}]},
                 "all": {"totalCount": 4}, "node": {"archivedAt": "2026-01-02T00:00:00.000000Z"}}
                """);
    }

    @Test
    void takesAWildcardForItself() {
        server.graphQl()
                .document("{ companies(filter: {name: {contains: \"100% w\"}}) { totalCount } }")
                .execute()
                .path("companies.totalCount")
                .entity(Integer.class)
                .isEqualTo(1);
        server.graphQl()
                .document("{ companies(filter: {name: {contains: \"1_0\"}}) { totalCount } }")
                .execute()
                .path("companies.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }
}
