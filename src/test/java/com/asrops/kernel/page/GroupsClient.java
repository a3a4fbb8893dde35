package com.asrops.kernel.page;

import com.asrops.testing.TestServer;
import java.util.List;

/**
 * Asks for groups of the sample: six timecards of January 2nd (a Friday), 3rd and 4th, two of each, by workers 3 and 2 in
 * turn; each has 8 hours of REG with a classification, and a quarter of OT without. Our company's week begins on Sunday.
 */
final class GroupsClient {

    /** Of each group, how many entries it has and how many hours they are. */
    static final String HOURS = "{ nodes { count sum { hours } } }";

    private final TestServer server;

    GroupsClient(TestServer server) {
        this.server = server;
    }

    /** That a list of groups is answered so. */
    void assertThose(String field, String selection, String json) {
        server.graphQl()
                .document("{ groups: " + field.strip() + " " + selection + " }")
                .execute()
                .path("groups")
                .matchesJsonStrictly(json);
    }

    /** What each group has at a path. */
    List<Object> values(String field, String selection, String path) {
        return server.graphQl()
                .document("{ groups: " + field + " " + selection + " }")
                .execute()
                .path("groups.nodes[*]." + path)
                .entityList(Object.class)
                .get();
    }
}
