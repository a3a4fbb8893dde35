package com.asrops.payroll;

import com.asrops.kernel.InputException;
import com.asrops.kernel.secret.Secrets;
import com.asrops.kernel.secret.SignedText;
import com.asrops.payroll.FindingConnection.FindingEdge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts pages of findings. A cursor is where a finding stands in their order, whether it is there still or not. */
@Component
class FindingPages {

    /** Cannot occur in what is between. */
    private static final String SEPARATOR = "\0";

    private final SignedText signed;

    FindingPages(Secrets secrets) {
        this.signed = new SignedText(secrets.signer("finding cursors"));
    }

    FindingConnection page(List<Finding> all, int limit, @Nullable String after) {
        Finding start = after == null ? null : decode(after);
        List<Finding> following = start == null
                ? all
                : all.stream()
                        .filter(finding -> Finding.ORDER.compare(finding, start) > 0)
                        .toList();
        List<FindingEdge> edges = following.stream()
                .limit(limit)
                .map(finding -> new FindingEdge(finding, encode(finding)))
                .toList();
        return new FindingConnection(
                edges,
                new FindingConnection.PageInfo(
                        following.size() > limit,
                        after != null,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                all.size());
    }

    private String encode(Finding finding) {
        return signed.encode(String.join(
                SEPARATOR, finding.workDate().toString(), finding.rule().name(), finding.id()));
    }

    /** What is in the order where the cursor stands. */
    private Finding decode(String cursor) {
        List<String> parts = List.of(signed.decode(cursor)
                .orElseThrow(() -> new InputException(
                        "BAD_CURSOR", "This cursor is not of findings: take one from their pageInfo or edges."))
                .split(SEPARATOR, -1));
        return new Finding(
                parts.get(2),
                FindingRule.valueOf(parts.get(1)),
                FindingSeverity.LOW,
                "",
                LocalDate.parse(parts.get(0)),
                0,
                null,
                List.of(),
                List.of());
    }
}
