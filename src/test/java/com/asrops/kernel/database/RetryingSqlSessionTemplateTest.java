package com.asrops.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class RetryingSqlSessionTemplateTest {

    private static final String PIDS =
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    interface NoteMapper {
        @Select("SELECT text FROM note")
        List<String> texts();

        @Select("SELECT count(*) FROM note")
        int count();

        @Select("SELECT pg_terminate_backend(pg_backend_pid())")
        boolean die();

        @Insert("INSERT INTO note VALUES (#{text})")
        int insert(@Param("text") String text);

        @Select(value = "INSERT INTO note VALUES (#{text}) RETURNING text", affectData = true)
        String insertReturning(@Param("text") String text);
    }

    /** Counts how often a statement is sent. */
    @Intercepts({
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class})
    })
    static final class Counter implements Interceptor {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            count.incrementAndGet();
            return invocation.proceed();
        }
    }

    private final DatabaseUrl url = DatabaseUrl.parse(TestPostgres.newDatabase());
    private final Database database = Database.open(url);
    private final TransactionTemplate transaction = new TransactionTemplate(new RoutingTransactionManager(database));
    private final Counter counter = new Counter();
    private final RetryingSqlSessionTemplate session = session();
    private final NoteMapper notes = session.getMapper(NoteMapper.class);

    @BeforeEach
    void fillTheTable() {
        admin().execute("CREATE TABLE note (text TEXT)");
        admin().execute("INSERT INTO note VALUES ('one'), ('two')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RetryingSqlSessionTemplate session() {
        Configuration configuration = new Configuration(
                new Environment("test", new SpringManagedTransactionFactory(), database.dataSource()));
        configuration.addInterceptor(counter);
        configuration.addMapper(NoteMapper.class);
        return new RetryingSqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration), database);
    }

    private JdbcTemplate admin() {
        return new JdbcTemplate(
                new DriverManagerDataSource(url.jdbcUrl(), DriverProperties.of(url, SqliteSynchronous.NORMAL)));
    }

    /** Kills connections while they are in use: just given back, the pool takes them for alive and lends them untested. */
    private void killPooledConnections() throws SQLException {
        List<Connection> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            held.add(database.dataSource().getConnection());
        }
        assertThat(admin().queryForList(PIDS, Boolean.class)).containsOnly(true);
        for (Connection connection : held) {
            connection.close();
        }
    }

    @Test
    void repeatsAReadOnceOnAFreshConnection() throws SQLException {
        killPooledConnections();
        assertThat(notes.texts()).containsExactly("one", "two");
        assertThat(counter.count).hasValue(2);
        assertThat(notes.count()).isEqualTo(2);
        assertThat(counter.count).as("the other dead connections are gone too").hasValue(3);
    }

    @Test
    void repeatsAReadWithAHandlerThatHasSeenNoRow() throws SQLException {
        List<Object> rows = new ArrayList<>();
        killPooledConnections();
        session.select(NoteMapper.class.getName() + ".texts", context -> rows.add(context.getResultObject()));
        assertThat(rows).containsExactly("one", "two");
        assertThat(counter.count).hasValue(2);
    }

    @Test
    void doesNotRepeatAReadWhoseFirstRowWasHandedOver() {
        List<Object> rows = new ArrayList<>();
        assertThatThrownBy(() -> session.select(NoteMapper.class.getName() + ".texts", context -> {
                    rows.add(context.getResultObject());
                    throw new IllegalStateException(new SQLException("lost", "08006"));
                }))
                .hasRootCauseMessage("lost");
        assertThat(rows).containsExactly("one");
    }

    @Test
    void repeatsNoMoreThanOnce() {
        assertThatThrownBy(notes::die).rootCause().isInstanceOf(SQLException.class);
        assertThat(counter.count).hasValue(2);
    }

    @Test
    void doesNotRepeatAnythingInATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    notes.insert("lost");
                    admin().queryForList(PIDS);
                    notes.insert("lost too");
                }))
                .rootCause()
                .isInstanceOf(SQLException.class);
        assertThat(counter.count).hasValue(2);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> notes.die()))
                .rootCause()
                .isInstanceOf(SQLException.class);
        assertThat(counter.count).hasValue(3);
        assertThat(notes.texts()).containsExactly("one", "two");
    }

    @Test
    void doesNotRepeatAWriteThatReturnsRows() throws SQLException {
        killPooledConnections();
        assertThatThrownBy(() -> notes.insertReturning("three")).rootCause().isInstanceOf(SQLException.class);
        assertThat(counter.count).hasValue(1);
    }

    @Test
    void doesNotRepeatAnotherFailure() {
        admin().execute("DROP TABLE note");
        assertThatThrownBy(notes::texts).rootCause().hasMessageContaining("does not exist");
        assertThat(counter.count).hasValue(1);
    }
}
