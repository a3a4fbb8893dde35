package com.asrops.kernel.search;

import com.asrops.kernel.InputException;
import com.asrops.kernel.secret.Secrets;
import com.asrops.kernel.secret.SignedText;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes and reads where a result stands. A cursor knows its search, and is refused by another. */
@Component
class SearchCursors {

    /** Cannot occur in a word or a name. */
    private static final String SEPARATOR = "\0";

    private final SignedText signed;

    SearchCursors(Secrets secrets) {
        this.signed = new SignedText(secrets.signer("search cursors"));
    }

    /**
     * Where a result stands.
     *
     * @param hit the row
     * @param number how many results there are up to it, with it
     */
    record Position(SearchHit hit, long number) {}

    String encode(SearchRequest request, Position position) {
        SearchHit hit = position.hit();
        return signed.encode(String.join(
                SEPARATOR,
                search(request),
                Integer.toString(hit.place()),
                hit.type(),
                Long.toString(hit.rowId()),
                Long.toString(position.number())));
    }

    /**
     * What a cursor stands for.
     *
     * @throws InputException when it is not one of ours or of another search
     */
    Position decode(SearchRequest request, String cursor) {
        List<String> parts = List.of(signed.decode(cursor).orElse("").split(SEPARATOR, -1));
        if (!parts.getFirst().equals(search(request))) {
            throw new InputException(
                    "BAD_CURSOR", "This cursor is not from this search: take one from its pageInfo or edges.");
        }
        return new Position(
                new SearchHit(parts.get(2), Long.parseLong(parts.get(3)), Integer.parseInt(parts.get(1))),
                Long.parseLong(parts.get(4)));
    }

    private static String search(SearchRequest request) {
        return "search " + request.text().words() + " " + request.types();
    }
}
