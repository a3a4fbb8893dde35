package com.asrops.demo;

import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/**
 * Fills a migrated, empty database with {@link DemoData}: all of it or, when anything goes wrong, nothing.
 *
 * <p>It works on a connection of its own, in one transaction; the connection stays open.
 */
public final class DemoLoader {

    private final Connection connection;
    private final DemoMapper mapper;
    private final FielddataDemoMapper fielddata;
    private final SafetyDemoMapper safety;
    private final FilesDemoMapper files;
    private final SuppliersDemoMapper suppliers;
    private final PayrollDemoMapper payroll;
    private final List<DomainTables> domains;

    /** @param connection in its initial state, with no transaction open */
    public DemoLoader(Connection connection, Dialect dialect) {
        this.connection = connection;
        mapper = mapper(connection, dialect, DemoMapper.class);
        fielddata = mapper(connection, dialect, FielddataDemoMapper.class);
        safety = mapper(connection, dialect, SafetyDemoMapper.class);
        files = mapper(connection, dialect, FilesDemoMapper.class);
        suppliers = mapper(connection, dialect, SuppliersDemoMapper.class);
        payroll = mapper(connection, dialect, PayrollDemoMapper.class);
        domains = List.of(mapper, fielddata, safety, files, suppliers, payroll);
    }

    /** Whether no table that is filled holds a row that was not there from the start. */
    public boolean isEmpty() {
        return mapper.isEmpty() && fielddata.isEmpty() && payroll.isEmpty();
    }

    /**
     * Loads everything, then lets the database look at what it has got.
     *
     * @param progress is told, now and then, how many timecard entries are in
     * @throws IllegalStateException when the database is not empty; nothing has changed then
     */
    public void load(DemoData data, IntConsumer progress) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (!isEmpty()) {
                throw new IllegalStateException("The database is not empty.");
            }
            insert(data, progress);
            domains.forEach(DomainTables::alignIdentities);
            connection.commit();
        } finally {
            // After a commit there is nothing left to roll back.
            connection.rollback();
            connection.setAutoCommit(true);
        }
        domains.forEach(DomainTables::analyze);
    }

    private void insert(DemoData data, IntConsumer progress) {
        insert(data.companies().stream(), mapper::insertCompanies);
        insert(data.references().classifications().stream(), mapper::insertClassifications);
        insert(data.references().payTypes().stream(), mapper::insertPayTypes);
        insert(data.references().shifts().stream(), mapper::insertShifts);
        insert(data.references().costCodes().stream(), mapper::insertCostCodes);
        insert(data.teamMembers(), mapper::insertTeamMembers);
        insert(data.projects(), mapper::insertProjects);
        try (Chunks<BudgetLineRow> budgetLines = new Chunks<>(mapper::insertBudgetLines)) {
            data.budgetLines(budgetLines);
        }
        try (Chunks<AssignmentRow> assignments = new Chunks<>(mapper::insertAssignments)) {
            data.assignments(assignments);
        }
        insertTimecards(data, progress);
        new SafetyLoader(safety).load(data);
        new FilesLoader(files).load(data);
        try (Chunks<PriceRow> prices = new Chunks<>(suppliers::insertPrices)) {
            data.prices(prices);
        }
    }

    static <T> void insert(Stream<T> rows, Consumer<String> statement) {
        try (Chunks<T> chunks = new Chunks<>(statement)) {
            rows.forEach(chunks);
        }
    }

    private void insertTimecards(DemoData data, IntConsumer progress) {
        Chunks<TimecardRow> timecards = new Chunks<>(mapper::insertTimecards);
        Chunks<EntryRow> entries = new Chunks<>(rows -> {
            // Entries point to timecards that may still wait for their chunk to fill.
            timecards.flush();
            mapper.insertEntries(rows);
        });
        PayrollLoader paid = new PayrollLoader(data.payroll(), payroll);
        try (FielddataLoader logs = new FielddataLoader(data, fielddata)) {
            data.timecards((timecard, lines) -> {
                timecards.accept(timecard);
                lines.forEach(entries);
                logs.accept(timecard, lines);
                paid.accept(timecard, lines);
                progress.accept(lines.getLast().id());
            });
        }
        entries.close();
        paid.finish();
    }

    private static <M> M mapper(Connection connection, Dialect dialect, Class<M> type) {
        Configuration configuration = new Configuration();
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        String resource = "mappers/" + dialect.folder() + "/demo/" + type.getSimpleName() + ".xml";
        try (InputStream xml = Resources.getResourceAsStream(resource)) {
            new XMLMapperBuilder(xml, configuration, resource, configuration.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SqlSessionFactoryBuilder()
                .build(configuration)
                .openSession(connection)
                .getMapper(type);
    }
}
