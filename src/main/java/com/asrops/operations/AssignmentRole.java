package com.asrops.operations;

/** What somebody does on a project. */
public enum AssignmentRole {
    PROJECT_MANAGER,
    SUPERINTENDENT,
    FOREMAN,
    CREW,
    SAFETY,
    OFFICE
}
