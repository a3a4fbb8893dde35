package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.testing.Needs;
import com.asrops.testing.Program;
import com.asrops.testing.TestServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a newcomer does first: starts the program in an empty directory and opens the page in a browser. Everything works
 * with the network of this machine alone, and the console stays clean.
 *
 * <p>{@code -Dupdate.picture=true} also makes the picture of the README anew.
 */
@Needs({"chromium", "chromedriver"})
class GraphiqlTest {

    @TempDir
    private static Path directory;

    @TempDir
    private static Path profile;

    private static Program program;
    private static GraphiqlPage page;

    @TempDir
    private Path downloads;

    @BeforeAll
    static void open() throws Exception {
        program = Program.start(directory, Map.of());
        page = GraphiqlPage.open(URI.create("http://localhost:" + program.port() + "/graphiql"), profile);
    }

    @BeforeEach
    void visit() {
        page.visit();
    }

    @AfterAll
    static void close() throws Exception {
        if (page != null) {
            page.close();
        }
        program.close();
    }

    @Test
    void buildsAndRunsAQuery() throws Exception {
        page.signIn(Caller.Role.ADMIN);
        page.waitForName("demo.admin");
        page.newTab();
        page.choose("projects");
        page.choose("projects", "nodes");
        for (String field : List.of("jobNumber", "name", "status")) {
            page.choose("projects", "nodes", field);
            page.waitForQuery(field);
        }
        page.choose("projects", "nodes", "client");
        page.choose("projects", "nodes", "client", "name");
        page.waitForQuery("client {");
        page.choose("projects", "totalCount");
        page.waitForQuery("totalCount");
        var projects = page.execute().assertFound().data("/projects");
        assertThat(projects.get("totalCount").asInt()).isGreaterThan(20);
        assertThat(projects.get("nodes"))
                .hasSize(20)
                .allSatisfy(project -> assertThat(project.propertyNames())
                        .containsExactlyInAnyOrder("jobNumber", "name", "status", "client"));
        List<List<String>> file = CsvClient.read(Files.readString(page.downloadCsv(downloads)));
        assertThat(file.getFirst()).containsExactlyInAnyOrder("jobNumber", "name", "status", "client.name");
        assertThat(file).hasSize(1 + projects.get("totalCount").asInt());
        page.picture(Path.of("target", "graphiql.png"));
        if (Boolean.getBoolean("update.picture")) {
            page.picture(Path.of("docs", "graphiql.png"));
        }
        assertClean();
    }

    @Test
    void runsEveryExample() {
        page.signIn(Caller.Role.ADMIN);
        List<Example> examples = Example.all();
        assertThat(page.tabTitles()).hasSameSizeAs(examples);
        for (int i = 0; i < examples.size(); i++) {
            page.openTab(i);
            page.waitForQuery("# " + examples.get(i).title());
            page.execute().assertSucceeded();
        }
        assertClean();
    }

    @Test
    void followsChanges() {
        page.signIn(Caller.Role.ADMIN);
        page.newTab();
        page.write("query Begin { changesCursor }");
        String cursor = page.execute().assertFound().data("/changesCursor").asString();
        page.write("mutation Make { shiftCreate(input: {name: \"Pier\", startTime: \"06:00\", endTime: \"14:00\"})"
                + " { userErrors { code } } }");
        page.execute().assertSucceeded();
        page.write("subscription Follow { changes(after: \"" + cursor
                + "\") { operation node { ... on Shift { name } } } }");
        assertThat(page.execute().assertSucceeded().data("/changes").toString())
                .isEqualTo("{\"operation\":\"CREATED\",\"node\":{\"name\":\"Pier\"}}");
        assertClean();
    }

    @Test
    void signsInAndOut() {
        page.signIn(Caller.Role.ANALYST);
        page.waitForName("demo.analyst");
        page.reload();
        page.waitUntilReady();
        page.waitForName("demo.analyst");
        page.signOut();
        page.signIn(TestServer.ADMIN_KEY);
        page.waitForName("admin key");
        page.signOut();
        assertClean();
        assertThat(page.failToSignIn("anna", "wrong")).isEqualTo("Login or password is wrong.");
    }

    private void assertClean() {
        assertThat(page.requestsElsewhere()).isEmpty();
        assertThat(page.errors()).isEmpty();
    }
}
