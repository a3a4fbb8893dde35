package com.asrops.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Who is sent the changes of a subscription. What is sent is waited for: a client that is slow gets the next when it has taken this. */
interface Follower {

    /** Sends an answer. */
    void next(Map<String, Object> answer) throws IOException;

    /** Shows the client, and what stands between, that the connection is alive. */
    void alive() throws IOException;

    /** Whether the client wants no more. */
    boolean isGone();

    /** Ends it: why is told as errors. */
    void failed(List<Map<String, Object>> errors) throws IOException;

    /** Ends it: the credential is no longer valid, or another role's. */
    void unauthenticated(List<Map<String, Object>> errors) throws IOException;
}
