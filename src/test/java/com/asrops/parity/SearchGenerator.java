package com.asrops.parity;

import com.asrops.kernel.database.Database;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Searches for words that rows have, parts of them, and words with an error, in texts as people write them. */
final class SearchGenerator {

    private static final List<String> TYPES =
            List.of("", "", "", ", types: [PROJECT, DAILY_REPORT]", ", types: [TEAM_MEMBER]", ", types: []");

    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", "-", ", ", "/", "\" ", " * ", " \ud83d\ude80 ", "' ");

    private final List<String> words = new ArrayList<>();
    private final Random random;

    SearchGenerator(TestServer server, long seed) {
        this.random = new Random(seed);
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            for (String row : Rows.query(connection, "SELECT words FROM search_texts ORDER BY type, row_id")) {
                words.add(row.strip());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        words.addAll(EdgeValues.TEXTS);
    }

    String query() {
        return "{ page: search(text: " + JsonMapper.shared().writeValueAsString(text()) + pick(TYPES) + ", first: "
                + (1 + random.nextInt(30))
                + ") { totalCount nodes { rank match field snippet { text hit } node { __typename id } }"
                + " pageInfo { hasNextPage endCursor } } }";
    }

    /** One to three words of one row, the last one often not yet whole. */
    private String text() {
        String[] row = pick(words).split(" ");
        StringBuilder text = new StringBuilder(row[random.nextInt(row.length)]);
        for (int more = random.nextInt(3); more > 0; more--) {
            text.append(pick(BETWEEN)).append(row[random.nextInt(row.length)]);
        }
        int kept = text.offsetByCodePoints(0, Math.min(180, text.codePointCount(0, text.length())));
        String whole = text.substring(0, kept);
        return switch (random.nextInt(4)) {
            case 0 -> whole;
            case 1 -> spoiled(whole);
            case 2 -> whole.toUpperCase(Locale.ROOT);
            default -> begun(whole);
        };
    }

    private String begun(String text) {
        int characters = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, characters - random.nextInt(Math.min(4, characters + 1))));
    }

    /** A character fewer, somewhere. */
    private String spoiled(String text) {
        int[] characters = text.codePoints().toArray();
        if (characters.length < 2) {
            return text;
        }
        int lost = random.nextInt(characters.length);
        return new String(characters, 0, lost) + new String(characters, lost + 1, characters.length - lost - 1);
    }

    private <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
