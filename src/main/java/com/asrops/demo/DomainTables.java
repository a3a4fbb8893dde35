package com.asrops.demo;

/** What is done once the tables of a domain are filled. */
interface DomainTables {

    /** Lets the next ids follow those that were given, and returns of how many tables. */
    int alignIdentities();

    /** Tells the query planner what the tables hold; outside a transaction. */
    void analyze();
}
