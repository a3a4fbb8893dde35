package com.asrops.integration;

import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;

/** Says, as another system would, that rows were deleted there, and takes that back. */
final class UpstreamClient {

    private final TestServer server;

    UpstreamClient(TestServer server) {
        this.server = server;
    }

    /** The answer, with what else the input says, such as {@code validateOnly: true}. */
    Map<String, Object> delete(String source, String type, String more, List<String> ids) {
        return server.graphQl()
                .document("""
                        mutation ($ids: [String!]!) {
                          upstreamDelete(input: {source: "%s", type: "%s", externalIds: $ids %s}) {
                            batchId results { index externalId status rowId row { id } userErrors { code field message } }
                            userErrors { code field message } } }
                        """.formatted(source, type, more))
                .variable("ids", ids)
                .execute()
                .path("upstreamDelete")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    /** What became of each row: {@code "a DELETED"}, {@code "b FAILED WRONG_STATUS at externalIds.1"}. */
    List<String> outcome(String source, String type, String more, String... ids) {
        return UpsertClient.outcome(delete(source, type, more, List.of(ids)));
    }

    /** Takes the newest batch back: the codes of what was in the way. */
    List<String> undo(String newestBatch) {
        return server.graphQl()
                .document("mutation { importUndo(input: {batchId: \""
                        + NodeId.encode("ImportBatch", Long.parseLong(newestBatch))
                        + "\"}) { conflicts { code } userErrors { code message } } }")
                .execute()
                .path("importUndo.conflicts[*].code")
                .entityList(String.class)
                .get();
    }
}
