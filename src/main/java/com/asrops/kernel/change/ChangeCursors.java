package com.asrops.kernel.change;

import com.asrops.kernel.InputException;
import com.asrops.kernel.secret.Secrets;
import com.asrops.kernel.secret.SignedText;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes and reads where a change stands. A cursor is good for whichever types are asked for. */
@Component
class ChangeCursors {

    private static final String SEPARATOR = " ";

    private final SignedText signed;

    ChangeCursors(Secrets secrets) {
        this.signed = new SignedText(secrets.signer("change cursors"));
    }

    String encode(ChangePosition position) {
        return signed.encode(position.transactionId() + SEPARATOR + position.id() + SEPARATOR + position.occurredAt());
    }

    /**
     * What a cursor stands for.
     *
     * @throws InputException when it is not one of ours
     */
    ChangePosition decode(String cursor) {
        List<String> parts = List.of(signed.decode(cursor)
                .orElseThrow(() -> new InputException(
                        "BAD_CURSOR", "This cursor is not of changes: take one from changes or changesCursor."))
                .split(SEPARATOR, -1));
        return new ChangePosition(
                Long.parseLong(parts.getFirst()), Long.parseLong(parts.get(1)), Instant.parse(parts.getLast()));
    }
}
