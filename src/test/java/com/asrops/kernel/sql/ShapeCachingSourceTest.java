package com.asrops.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.query.Columns;
import com.asrops.kernel.query.PageQuery;
import com.asrops.kernel.query.Token;
import com.asrops.kernel.query.Token.Kind;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ShapeCachingSourceTest {

    private static final Caller CALLER = Caller.localAdministrator("test");

    private final TestServer server;

    ShapeCachingSourceTest(TestServer server) {
        this.server = server;
    }

    @Test
    void makesTheTextOfAShapeOnce() {
        assertThat(page(CALLER, "a", List.of("b", "c"), Kind.EQ).getSql())
                .isSameAs(page(CALLER, "x", List.of("y"), Kind.EQ).getSql());
    }

    @Test
    void makesAnotherTextForAnotherShapeOrRole() {
        String text = page(CALLER, "a", List.of("b"), Kind.EQ).getSql();
        assertThat(page(CALLER, "a", List.of("b"), Kind.NEQ).getSql()).isNotEqualTo(text);
        Caller other = new Caller("other", null, Caller.Role.ANALYST, "test");
        assertThat(page(other, "a", List.of("b"), Kind.EQ).getSql())
                .isEqualTo(text)
                .isNotSameAs(text);
    }

    private BoundSql page(Caller caller, String equal, List<String> in, Kind kind) {
        PageQuery query = new PageQuery(
                List.of(
                        new Token(kind, "t.name", equal),
                        Token.of(Kind.AND),
                        new Token(Kind.IN, "t.name", in),
                        Token.of(Kind.AND),
                        new Token(Kind.STARTS_WITH, "t.name_folded", in)),
                List.of(),
                List.of(new Token(
                        Kind.ROW_GT, null, new Token.Row(List.of("t.name", "t.id"), List.<Object>of(equal, 1L)))),
                List.of(new PageQuery.OrderBy("t.id", false, "")),
                10,
                null,
                List.of());
        return server.bean(SqlSessionFactory.class)
                .getConfiguration()
                .getMappedStatement("com.asrops.operations.ProjectMapper.page")
                .getBoundSql(Map.of("q", query, "columns", Columns.ALL, "caller", caller));
    }
}
