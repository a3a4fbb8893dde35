package com.asrops.kernel.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.entity.Secret;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AuditTest {

    private record Account(
            long id, String login, @Secret @Nullable String passwordHash) {}

    private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();

    static {
        Arrays.stream(Account.class.getRecordComponents())
                .map(Column::of)
                .forEach(column -> COLUMNS.put(column.component().getName(), column));
    }

    private final AuditJson json = new AuditJson(
            new Entity<>(Account.class, "accounts", "", null, COLUMNS, COLUMNS.get("id"), null), new Relations());
    private final TestServer server;

    AuditTest(TestServer server) {
        this.server = server;
    }

    @Test
    void aSecretIsToldWithoutWhatItIs() {
        Account account = new Account(1, "anna", "$2a$10$x");
        assertThat(json.whole(account)).isEqualTo("{\"login\":\"anna\",\"passwordHash\":\"(secret)\"}");
        Account without = new Account(1, "anna", null);
        assertThat(json.whole(without)).isEqualTo("{\"login\":\"anna\"}");
        List<AuditJson.Field> differing = json.differing(without, account);
        assertThat(AuditJson.of(without, differing)).isEqualTo("{\"passwordHash\":null}");
        assertThat(AuditJson.of(account, differing)).isEqualTo("{\"passwordHash\":\"(secret)\"}");
    }

    @Test
    void rowsAreWrittenInsideAWriteOnly() {
        Audit audit = server.bean(Audit.class);
        assertThatThrownBy(() -> audit.deleted(someRow()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Writes.run");
    }

    @Test
    void aRowThatIsAsItWasLeavesNothing() {
        server.clear();
        Audit audit = server.bean(Audit.class);
        Caller caller = Caller.localAdministrator("test");
        assertThat(TestServer.statementsOf(() -> server.bean(Writes.class).run(caller, errors -> {
                    audit.updated(someRow(), someRow());
                    return 1;
                })))
                .noneMatch(entry -> entry.sql().contains("audit_events"));
    }

    @Test
    void rowsThatDoNotBelongTogetherAreRefused() {
        Audit audit = server.bean(Audit.class);
        assertThatThrownBy(() -> server.bean(Writes.class).run(Caller.localAdministrator("test"), errors -> {
                    audit.updated(someRow(), List.of(row(2)));
                    return 1;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Record> someRow() {
        return List.of(row(1));
    }

    /** A row of an entity whose other columns may be null. */
    private Record row(long id) {
        Entity<?> entity = server.bean(Entities.class).get("TimecardEntry");
        return entity.newRow(entity.columns().values().stream()
                .map(column -> column == entity.id()
                        ? (Object) id
                        : column.type() == long.class ? (Object) 1L : column.type() == boolean.class ? true : null)
                .toList());
    }
}
