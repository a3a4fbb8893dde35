package com.asrops.limit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.asrops.limit.Limit.Parameters;
import com.asrops.limit.Rows.Named;
import com.asrops.limit.Rows.StoredEntry;
import com.asrops.limit.Rows.StoredTimecard;
import com.asrops.limit.UpsertRows.Card;
import com.asrops.limit.UpsertRows.Line;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** M1: timecards of another system, new ones and known ones, with their entries. It trusts what it is sent. */
final class Upsert {

    private final Database database;

    Upsert(Database database) {
        this.database = database;
    }

    void timecards(Parameters parameters, JsonGenerator json) throws IOException, SQLException {
        UpsertRows rows = UpsertRows.of(parameters.body());
        Map<String, Long> known = database.write(connection -> write(connection, rows));
        new Answer(json).upserted(rows.cards(), known);
    }

    /** What was known before. New cards are given their ids. */
    private Map<String, Long> write(Connection connection, UpsertRows rows) throws SQLException {
        List<Card> cards = rows.cards();
        String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        AuditEvents events = new AuditEvents(now);
        Map<String, Long> known = byName(connection, "known timecards", cards.stream().map(Card::externalId), rows.source());
        number(connection, cards, known);
        Map<String, Long> projects = byName(connection, "projects by number", folded(cards.stream(), Card::project));
        Map<String, Long> members = byName(connection, "members by number", folded(cards.stream(), Card::worker));
        List<Line> lines = cards.stream().flatMap(card -> card.lines().stream()).toList();
        Map<String, Long> costCodes = byName(connection, "cost codes by code", folded(lines.stream(), Line::costCode));
        Map<String, Long> payTypes = byName(connection, "pay types by code", folded(lines.stream(), Line::payType));
        List<Card> changed = cards.stream().filter(card -> known.containsKey(card.externalId())).toList();
        List<Card> added = cards.stream().filter(card -> !known.containsKey(card.externalId())).toList();
        long[] knownIds = known.values().stream().mapToLong(Long::longValue).toArray();
        if (!changed.isEmpty()) {
            Map<Long, StoredTimecard> before =
                    database.rows(connection, "stored timecards", StoredTimecard::read, knownIds).stream()
                            .collect(toMap(StoredTimecard::id, card -> card));
            changed.forEach(card -> events.updated(before.get(card.id()), card));
        }
        added.forEach(card -> events.created(card, projects.get(fold(card.project())), members.get(fold(card.worker()))));
        database.writeAll(connection, "update timecards", columns(changed, projects, members), now);
        database.writeAll(connection, "insert timecards", columns(added, projects, members), now);
        writeLines(connection, cards, knownIds, costCodes, payTypes, now, events);
        Object[][] refs = {
            texts(cards, Card::externalId), longs(cards, Card::id), texts(cards, Card::checksum), texts(cards, Card::raw)
        };
        database.writeAll(connection, "upsert refs", refs, rows.source(), now);
        long batch = batch(connection, rows.source(), added.size(), changed.size(), now);
        events.created(batch, rows.source(), added.size(), changed.size());
        database.writeAll(connection, "insert audit events", events.columns(), now, batch);
        return known;
    }

    private long batch(Connection connection, String source, int created, int updated, String now) throws SQLException {
        return database.rows(connection, "insert batch", row -> row.getLong(1), source, created, updated, now).getFirst();
    }

    private void number(Connection connection, List<Card> cards, Map<String, Long> known) throws SQLException {
        Iterator<Long> ids = newIds(connection, "new timecard ids", cards.size() - known.size());
        for (Card card : cards) {
            Long id = known.get(card.externalId());
            card.numbered(id == null ? ids.next() : id);
        }
    }

    private Iterator<Long> newIds(Connection connection, String statement, int count) throws SQLException {
        return count == 0
                ? Collections.emptyIterator()
                : database.rows(connection, statement, row -> row.getLong(1), count).iterator();
    }

    /** Each line takes the place of the one that stands there. What is sent here has as many lines as before. */
    private void writeLines(
            Connection connection,
            List<Card> cards,
            long[] known,
            Map<String, Long> costCodes,
            Map<String, Long> payTypes,
            String now,
            AuditEvents events)
            throws SQLException {
        Map<Long, List<StoredEntry>> before = known.length == 0
                ? Map.of()
                : database.rows(connection, "stored entries", StoredEntry::read, known).stream()
                        .collect(groupingBy(StoredEntry::timecardId));
        List<Line> changed = new ArrayList<>();
        List<Long> changedIds = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        List<Long> addedTo = new ArrayList<>();
        for (Card card : cards) {
            List<StoredEntry> places = before.getOrDefault(card.id(), List.of());
            for (int i = 0; i < card.lines().size(); i++) {
                Line line = card.lines().get(i);
                if (i < places.size()) {
                    changed.add(line);
                    changedIds.add(places.get(i).id());
                    events.updated(places.get(i), line);
                } else {
                    added.add(line);
                    addedTo.add(card.id());
                }
            }
        }
        List<Long> addedIds = new ArrayList<>();
        newIds(connection, "new entry ids", added.size()).forEachRemaining(addedIds::add);
        for (int i = 0; i < added.size(); i++) {
            Line line = added.get(i);
            events.created(
                    addedIds.get(i), addedTo.get(i), line, costCodes.get(fold(line.costCode())), payTypes.get(fold(line.payType())));
        }
        database.writeAll(connection, "update entries", columns(changedIds, changed, costCodes, payTypes), now);
        Object[][] values = columns(addedIds, added, costCodes, payTypes);
        Object[][] inserted = Arrays.copyOf(values, values.length + 1);
        inserted[values.length] = addedTo.toArray(Long[]::new);
        database.writeAll(connection, "insert entries", inserted, now);
    }

    private static Object[][] columns(List<Card> cards, Map<String, Long> projects, Map<String, Long> members) {
        return new Object[][] {
            longs(cards, Card::id),
            longs(cards, card -> projects.get(fold(card.project()))),
            longs(cards, card -> members.get(fold(card.worker()))),
            texts(cards, Card::workDate),
            texts(cards, Card::notes),
            cards.stream().map(Card::signed).toArray(Boolean[]::new)
        };
    }

    private static Object[][] columns(
            List<Long> ids, List<Line> lines, Map<String, Long> costCodes, Map<String, Long> payTypes) {
        return new Object[][] {
            ids.toArray(Long[]::new),
            longs(lines, line -> costCodes.get(fold(line.costCode()))),
            longs(lines, line -> payTypes.get(fold(line.payType()))),
            texts(lines, Line::hours),
            lines.stream().map(Line::billable).toArray(Boolean[]::new)
        };
    }

    private Map<String, Long> byName(Connection connection, String statement, Stream<String> names, Object... before)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(before));
        parameters.add(names.distinct().toArray(String[]::new));
        boolean nameFirst = before.length > 0;
        return database
                .rows(
                        connection,
                        statement,
                        row -> nameFirst ? new Named(row.getLong(2), row.getString(1)) : Named.read(row),
                        parameters.toArray())
                .stream()
                .collect(toMap(Named::name, Named::id));
    }

    private static <T> Stream<String> folded(Stream<T> rows, Function<T, String> code) {
        return rows.map(code).map(Upsert::fold);
    }

    private static String fold(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
