package com.asrops.parity;

import java.util.List;
import java.util.stream.Stream;

/** Values at which databases are likely to differ: for rows, and for the filters that look for them. */
final class EdgeValues {

    private static final String LONG = "Überlange Straße 日本 ".repeat(20).substring(0, 190);

    static final List<String> TEXTS = List.of(
            "Caf\u00e9",
            "Cafe\u0301",
            "CAF\u00c9",
            "cafe",
            "Stra\u00dfe",
            "STRASSE",
            "stra\u1e9ee",
            "\u0130stanbul",
            "istanbul",
            "Istanbul",
            "\u0131stanbul",
            "\ufb01nal o\ufb03ce",
            "final office",
            "\u039f\u03b4\u03cc\u03c2",
            "\u039f\u0394\u039f\u03a3",
            "\u03bf\u03b4\u03bf\u03c3",
            "\u1fb3 \u0391\u0399",
            "\u041c\u043e\u0441\u043a\u0432\u0430",
            "\u041c\u041e\u0421\u041a\u0412\u0410",
            "\u0439\u043e\u0433 \u0438\u0306",
            "\u6771\u4eac\u5efa\u8a2d",
            "\uff34\uff4f\uff4b\uff59\uff4f",
            "\u30ab\u3099 \u30ac",
            "\ud83d\ude00 smile",
            "\ud83d\udc69\u200d\ud83d\udd27 welder",
            "\uffdc after the surrogates",
            "\ud834\udd1e clef",
            "a\u0323\u0307 and a\u0307\u0323",
            "\u0301leading mark",
            "100% done",
            "100\\% done",
            "snake_case",
            "snakeXcase",
            "back\\slash",
            "%",
            "_",
            "\\",
            "O'Brien",
            "\"quoted\"",
            "semi; -- colon",
            "a,b{c}[d]",
            "tab\there",
            "two\nlines",
            "no\u00a0break",
            "soft\u00adhyphen",
            "zero\u200bwidth",
            "\u0141\u00f3d\u017a \u00d8re",
            "a b",
            "ab",
            "a-b",
            "A B",
            "Zeta",
            "zeta 2",
            "zeta 10",
            "0.30",
            "007",
            "7",
            "null",
            "NULL",
            "true",
            LONG,
            LONG + "z",
            "\ud83d\ude00".repeat(100));

    static final List<String> DECIMALS = List.of(
            "0",
            "-0",
            "0.00",
            "0.01",
            "0.07",
            "0.1",
            "0.2",
            "0.3",
            "0.30",
            "0.0001",
            "0.0002",
            "-0.0001",
            "-0.3",
            "-1",
            "1.1",
            "2.2",
            "3.3",
            "1.005",
            "8.00",
            "9.9999",
            "10",
            "10.0001",
            "23.99",
            "24",
            "99.9999",
            "100",
            "90071992547409.92",
            "90071992547409.93",
            "900719925474.0992",
            "900719925474.0993",
            "-900719925474.0993",
            "999999999.99",
            "9999999999.99",
            "99999999999.9999",
            "999999999999.9999",
            "99999999999999.9999",
            "100000000000000.0000",
            "922337203685477.5807",
            "922337203685477.5808",
            "-922337203685477.5808",
            "999999999999999.9999",
            "92233720368547758.07",
            "92233720368547758.08",
            "99999999999999999999999999999",
            "-99999999999999999999999999999");

    static final List<String> DATES = List.of(
            "2024-02-29",
            "2024-03-01",
            "2028-02-29",
            "2000-02-29",
            "2023-02-28",
            "2025-12-31",
            "2026-01-01",
            "2026-01-31",
            "2026-02-28",
            "2026-04-30",
            "2026-06-30",
            "1970-01-01",
            "1900-02-28",
            "1582-10-10",
            "0001-01-01",
            "9999-12-31");

    static final List<String> TIMES = List.of("00:00", "00:01", "05:59", "06:00", "06:30", "12:00", "22:00", "23:59");

    /** As rows hold them. */
    static final List<String> STORED_INSTANTS = List.of(
            "2026-01-02T03:04:05.678901Z",
            "2026-01-02T03:04:05.678900Z",
            "2026-01-02T03:04:05.000000Z",
            "2026-03-08T10:00:00.000001Z",
            "2026-06-30T23:59:59.999999Z",
            "2026-07-01T00:00:00.000000Z",
            "2024-02-29T12:00:00.500000Z",
            "1969-12-31T23:59:59.999999Z",
            "0001-01-01T00:00:00.000000Z",
            "9999-12-31T23:59:59.999999Z");

    private static final List<String> INSTANTS = Stream.concat(
                    STORED_INSTANTS.stream(),
                    Stream.of(
                            "2026-01-02T03:04:05.6789Z",
                            "2026-01-02T03:04:05Z",
                            "2026-06-30T16:59:59.999999-07:00",
                            "2026-07-01T05:30:00+05:30",
                            "0001-01-01T18:00:00+18:00",
                            "9999-12-31T05:59:59.999999-18:00"))
            .toList();

    private static final List<Integer> INTEGERS = List.of(0, 1, -1, 30, 59, 60, 1440, 2147483647, -2147483648);

    private EdgeValues() {}

    /** The edge values of a scalar of the schema; none for a type that has none. */
    static List<?> of(String scalar) {
        return switch (scalar) {
            case "String" -> TEXTS;
            case "Decimal" -> DECIMALS;
            case "Date" -> DATES;
            case "Time" -> TIMES;
            case "DateTime" -> INSTANTS;
            case "Int" -> INTEGERS;
            case "Boolean" -> List.of(true, false);
            default -> List.of();
        };
    }
}
