package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of rows; a chunk is a JSON array. */
interface DemoMapper extends DomainTables {

    boolean isEmpty();

    void insertCompanies(@Param("rows") String rows);

    void insertClassifications(@Param("rows") String rows);

    void insertPayTypes(@Param("rows") String rows);

    void insertShifts(@Param("rows") String rows);

    void insertCostCodes(@Param("rows") String rows);

    void insertTeamMembers(@Param("rows") String rows);

    void insertProjects(@Param("rows") String rows);

    void insertBudgetLines(@Param("rows") String rows);

    void insertAssignments(@Param("rows") String rows);

    void insertTimecards(@Param("rows") String rows);

    void insertEntries(@Param("rows") String rows);
}
