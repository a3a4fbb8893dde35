package com.asrops.kernel.execution;

/** The arguments of a field that takes none. */
public enum NoArguments {
    NONE
}
