package com.asrops.testing;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.text.Folding;

/** More projects than two executions read for a file, P10001 and so on; those after the first thousand have company 2. */
public final class SampleProjects {

    public static final int COUNT = 2_300;

    private SampleProjects() {}

    /**
     * Inserts them.
     *
     * @param street each has it
     */
    public static void insert(TestServer server, String street) {
        String no = server.dialect() == Dialect.SQLITE ? "0" : "FALSE";
        server.execute(
                company(1, "One"),
                company(2, "Two"),
                "INSERT INTO projects (id, job_number, job_number_folded, name, name_folded, client_id, status, street, city,"
                        + " city_folded, certified_payroll, created_at, updated_at, version)"
                        + " WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < "
                        + COUNT + ") SELECT i, 'P' || (10000 + i), 'p' || (10000 + i), 'Name', 'name',"
                        + " CASE WHEN i <= 1000 THEN 1 ELSE 2 END, CASE WHEN i % 2 = 0 THEN 'ACTIVE' ELSE 'CLOSED' END, '"
                        + street + "', CASE WHEN i % 3 = 0 THEN 'Ulm' END, CASE WHEN i % 3 = 0 THEN 'ulm' END, " + no
                        + ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1 FROM numbers");
    }

    public static String company(int id, String name) {
        return "INSERT INTO companies (id, name, name_folded, kind, time_zone, week_start, created_at, updated_at, version)"
                + " VALUES (" + id + ", '" + name.replace("'", "''")
                + "', '" + Folding.fold(name).replace("'", "''")
                + "', 'CLIENT', 'America/New_York', 'MONDAY', '2026-01-01T00:00:00.000000Z',"
                + " '2026-01-01T00:00:00.000000Z', 1)";
    }
}
