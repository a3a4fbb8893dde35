package com.asrops.web;

import com.asrops.kernel.permission.CallerLookup;
import org.springframework.graphql.server.WebGraphQlHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every subscription needs, however it is answered.
 *
 * @param operations executes operations as those that are answered change by change
 */
record SubscriptionParts(
        WebGraphQlHandler operations,
        Turns turns,
        Subscribers subscribers,
        OpenSockets sockets,
        KeepAlive keepAlive,
        Following following,
        CallerLookup callers,
        JsonMapper json) {}
