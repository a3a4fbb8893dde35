package com.asrops.limit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.asrops.limit.Limit.Parameters;
import com.asrops.limit.Rows.Named;
import com.asrops.limit.UpsertRows.Card;
import com.asrops.limit.UpsertRows.Line;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        Map<String, Long> known = byName(connection, "known timecards", cards.stream().map(Card::externalId), rows.source());
        number(connection, cards, known);
        Map<String, Long> projects = byName(connection, "projects by number", folded(cards.stream(), Card::project));
        Map<String, Long> members = byName(connection, "members by number", folded(cards.stream(), Card::worker));
        List<Line> lines = cards.stream().flatMap(card -> card.lines().stream()).toList();
        Map<String, Long> costCodes = byName(connection, "cost codes by code", folded(lines.stream(), Line::costCode));
        Map<String, Long> payTypes = byName(connection, "pay types by code", folded(lines.stream(), Line::payType));
        List<Card> changed = cards.stream().filter(card -> known.containsKey(card.externalId())).toList();
        List<Card> added = cards.stream().filter(card -> !known.containsKey(card.externalId())).toList();
        database.writeAll(connection, "update timecards", columns(changed, projects, members), now);
        database.writeAll(connection, "insert timecards", columns(added, projects, members), now);
        writeLines(connection, cards, new ArrayList<>(known.values()), costCodes, payTypes, now);
        Object[][] refs = {
            texts(cards, Card::externalId), longs(cards, Card::id), texts(cards, Card::checksum), texts(cards, Card::raw)
        };
        database.writeAll(connection, "upsert refs", refs, rows.source(), now);
        return known;
    }

    private void number(Connection connection, List<Card> cards, Map<String, Long> known) throws SQLException {
        int missing = cards.size() - known.size();
        List<Long> ids = missing == 0
                ? List.of()
                : database.rows(connection, "new timecard ids", row -> row.getLong(1), missing);
        int next = 0;
        for (Card card : cards) {
            Long id = known.get(card.externalId());
            card.numbered(id == null ? ids.get(next++) : id);
        }
    }

    /** Each line takes the place of the one that stands there. */
    private void writeLines(
            Connection connection,
            List<Card> cards,
            List<Long> known,
            Map<String, Long> costCodes,
            Map<String, Long> payTypes,
            String now)
            throws SQLException {
        Object ids = known.stream().mapToLong(Long::longValue).toArray();
        Map<Long, List<Long>> before = known.isEmpty()
                ? Map.of()
                : database
                        .rows(connection, "entry ids", row -> new long[] {row.getLong(1), row.getLong(2)}, ids)
                        .stream()
                        .collect(groupingBy(row -> row[0], mapping(row -> row[1], toList())));
        List<Line> changed = new ArrayList<>();
        List<Long> changedIds = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        List<Long> addedTo = new ArrayList<>();
        List<Long> surplus = new ArrayList<>();
        for (Card card : cards) {
            List<Long> places = before.getOrDefault(card.id(), List.of());
            for (int i = 0; i < card.lines().size(); i++) {
                boolean taken = i < places.size();
                (taken ? changed : added).add(card.lines().get(i));
                (taken ? changedIds : addedTo).add(taken ? places.get(i) : (Long) card.id());
            }
            surplus.addAll(places.subList(Math.min(card.lines().size(), places.size()), places.size()));
        }
        database.writeAll(connection, "update entries", columns(changedIds, changed, costCodes, payTypes), now);
        database.writeAll(connection, "insert entries", columns(addedTo, added, costCodes, payTypes), now);
        database.writeAll(connection, "delete entries", new Object[][] {surplus.toArray(Long[]::new)});
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
