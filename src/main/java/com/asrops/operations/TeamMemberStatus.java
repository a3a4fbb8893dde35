package com.asrops.operations;

/** Whether somebody works with us. */
public enum TeamMemberStatus {
    INVITED,
    ACTIVE,
    INACTIVE
}
