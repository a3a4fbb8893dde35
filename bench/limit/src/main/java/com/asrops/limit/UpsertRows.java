package com.asrops.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The rows of a request's body: {@code {"source": …, "rows": [{"externalId": …, "project": {"code": …}, …}]}}. */
record UpsertRows(String source, List<Card> cards) {

    private static final JsonFactory JSON = new JsonFactory();

    static UpsertRows of(byte[] body) throws IOException {
        String source = null;
        List<Card> cards = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("source")) {
                    source = json.getText();
                } else {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        cards.add(Card.read(json, body));
                    }
                }
            }
        }
        return new UpsertRows(source, cards);
    }

    /** {@code {"code": "J-1"}}. */
    private static String code(JsonParser json) throws IOException {
        json.nextToken();
        json.nextToken();
        String code = json.getText();
        json.nextToken();
        return code;
    }

    /** A timecard; its id follows. */
    static final class Card {
        private long id;
        private String externalId;
        private String project;
        private String worker;
        private String workDate;
        private String notes;
        private boolean signed;
        private String raw;
        private final List<Line> lines = new ArrayList<>();

        static Card read(JsonParser json, byte[] body) throws IOException {
            Card card = new Card();
            int start = (int) json.currentTokenLocation().getByteOffset();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "externalId" -> card.externalId = json.getText();
                    case "project" -> card.project = code(json);
                    case "worker" -> card.worker = code(json);
                    case "workDate" -> card.workDate = json.getText();
                    case "notes" -> card.notes = json.getText();
                    case "signed" -> card.signed = json.getBooleanValue();
                    default -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            card.lines.add(Line.read(json));
                        }
                    }
                }
            }
            int end = (int) json.currentTokenLocation().getByteOffset() + 1;
            card.raw = new String(body, start, end - start, StandardCharsets.UTF_8);
            return card;
        }

        void numbered(long number) {
            this.id = number;
        }

        String checksum() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().withoutPadding().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        long id() {
            return id;
        }

        String externalId() {
            return externalId;
        }

        String project() {
            return project;
        }

        String worker() {
            return worker;
        }

        String workDate() {
            return workDate;
        }

        String notes() {
            return notes;
        }

        boolean signed() {
            return signed;
        }

        String raw() {
            return raw;
        }

        List<Line> lines() {
            return lines;
        }
    }

    /** An entry. */
    record Line(String costCode, String payType, String hours, boolean billable) {

        static Line read(JsonParser json) throws IOException {
            String costCode = null;
            String payType = null;
            String hours = null;
            boolean billable = true;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "costCode" -> costCode = code(json);
                    case "payType" -> payType = code(json);
                    case "hours" -> hours = json.getText();
                    default -> billable = json.getBooleanValue();
                }
            }
            return new Line(costCode, payType, hours, billable);
        }
    }
}
