package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Asks about one entity as a client does, in short: {@code @Company:2} stands for the id of that row. */
public final class EntityClient {

    private static final Pattern ID = Pattern.compile("@(\\w+):(\\d+)");

    private final TestServer server;
    private final String field;
    private final String table;
    private final Caller caller;

    public EntityClient(TestServer server, String type, String table) {
        this(
                server,
                Character.toLowerCase(type.charAt(0)) + type.substring(1),
                table,
                Caller.localAdministrator("test"));
    }

    private EntityClient(TestServer server, String field, String table, Caller caller) {
        this.server = server;
        this.field = field;
        this.table = table;
        this.caller = caller;
    }

    /** The same for somebody else. */
    public EntityClient as(Caller other) {
        return new EntityClient(server, field, table, other);
    }

    /** Starts with the sample and nothing else. */
    public void reset() {
        server.clear();
        Sample.load(server);
    }

    /** Reads a row. */
    public void reads(String id, String selection, String row) {
        ask("{ " + field + "(id: " + id + ") { " + selection + " } }", field).matchesJsonStrictly(row);
    }

    /** Runs a mutation, such as "Create", that goes well. */
    public void writes(String action, String input, String selection, String row) {
        payload(action, input, selection).matchesJsonStrictly("{\"" + field + "\": " + row + ", \"userErrors\": []}");
    }

    /** Runs an update that comes too late and is shown the row. */
    public void conflicts(String input, String selection, String row) {
        List<String> before = rows();
        payload("Update", input, selection)
                .matchesJsonStrictly("{\"" + field + "\": " + row
                        + ", \"userErrors\": [{\"code\": \"CONFLICT\", \"field\": [\"version\"]}]}");
        assertThat(rows()).isEqualTo(before);
    }

    /** Runs a mutation that is refused for one reason, at {@code entries.0.hours}, and writes nothing. */
    public void refuses(String action, String input, String code, String at) {
        List<String> before = rows();
        payload(action, input, "id")
                .matchesJsonStrictly("{\"" + field + "\": null, \"userErrors\": [{\"code\": \"" + code
                        + "\", \"field\": [\"" + at.replace(".", "\", \"") + "\"]}]}");
        assertThat(rows()).isEqualTo(before);
    }

    /** Takes a row of version 1 out of use, out of its list, and back. */
    public void archivesAndTakesBack(String id, String list) {
        int all = count(list);
        writes("Archive", "{id: " + id + ", version: 1}", "version", "{\"version\": 2}");
        assertThat(count(list)).isEqualTo(all - 1);
        writes(
                "Archive",
                "{id: " + id + ", version: 2, archived: false}",
                "archivedAt version",
                "{\"archivedAt\": null, \"version\": 3}");
        assertThat(count(list)).isEqualTo(all);
    }

    /** Sends the same new row many times at once. */
    public void writesOnceWhenManyWriteAtOnce(String input) {
        assertThat(writesAtOnce("Create", Collections.nCopies(20, input))).isEqualTo(1);
    }

    /** Runs mutations at the same time and returns how many went well. */
    public long writesAtOnce(String action, List<String> inputs) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> writes = inputs.stream()
                    .<Callable<Boolean>>map(input -> () -> payload(action, input, "id")
                            .path(field + action + ".userErrors")
                            .entityList(Object.class)
                            .get()
                            .isEmpty())
                    .toList();
            return executor.invokeAll(writes).stream().filter(Future::resultNow).count();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int count(String list) {
        return ask("{ " + list + " { totalCount } }", list + ".totalCount")
                .entity(Integer.class)
                .get();
    }

    private GraphQlTester.Path payload(String action, String input, String selection) {
        String mutation = field + action;
        return ask(
                "mutation { " + mutation + "(input: " + input + ") { " + field + " { " + selection
                        + " } userErrors { code field } } }",
                mutation);
    }

    private GraphQlTester.Path ask(String document, String path) {
        String withIds = ID.matcher(document)
                .replaceAll(id -> "\"" + NodeId.encode(id.group(1), Long.parseLong(id.group(2))) + "\"");
        return server.as(caller).graphQl().document(withIds).execute().path(path);
    }

    private List<String> rows() {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, "SELECT id, version, updated_at FROM " + table + " ORDER BY id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
