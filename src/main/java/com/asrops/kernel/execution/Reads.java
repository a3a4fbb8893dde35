package com.asrops.kernel.execution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fetcher that knows what it reads of the object whose field it fetches. */
public interface Reads {

    /** The names of the properties; null when it may be any. */
    @Nullable
    Set<String> reads();
}
