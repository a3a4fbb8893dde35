package com.asrops.files;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of the domain beside the samples of operations and safety. File 1 is a photo of what a supervisor sees, 2 a receipt's, 3 a
 * drawing, 4 a contract, 5 what they uploaded, 6 somebody else's.
 */
public final class FilesSample {

    /** What member 1 sees as a supervisor, by type. */
    public static final Map<String, Set<Long>> SEEN = Map.of(
            "File", Set.of(1L, 2L, 3L, 5L),
            "ObservationPhoto", Set.of(1L),
            "Receipt", Set.of(1L),
            "Document", Set.of(1L));

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private FilesSample() {}

    /** Writes the rows beside those of safety. */
    public static void load(TestServer server) {
        boolean sqlite = server.dialect() == Dialect.SQLITE;
        int dollar = sqlite ? 10_000 : 1;
        String photo = insert("observation_photos", "observation_id, file_id, caption");
        String receipt = insert(
                "receipts",
                "project_id, team_member_id, file_id, vendor_id, vendor_name, vendor_name_folded, receipt_date, amount,"
                        + " cost_code_id, status, notes");
        String document = insert("documents", "project_id, file_id, kind, title, title_folded, revision");
        loadFiles(server);
        server.execute(
                photo + "1, 1, 1, 'Before'" + ROW,
                photo + "2, 2, 6, NULL" + ROW,
                receipt + "1, 1, 2, 2, NULL, 'Café 9', 'cafe 9', '2026-01-05', 12 * " + dollar
                        + ", 2, 'SUBMITTED', 'Water'" + ROW,
                receipt + "2, 1, 4, NULL, 2, NULL, NULL, '2026-01-06', 5 * " + dollar + ", NULL, 'PAID', NULL" + ROW,
                receipt + "3, 2, 2, 6, 2, NULL, NULL, '2026-01-07', 0, NULL, 'APPROVED', NULL" + ROW,
                document + "1, 1, 3, 'DRAWING', 'É-101', 'e-101', 2" + ROW,
                document + "2, 1, 4, 'CONTRACT', 'Contract', 'contract', 1" + ROW,
                document + "3, 2, 6, 'PERMIT', 'Permit', 'permit', 1" + ROW);
        if (!sqlite) {
            // Rows with ids of their own do not move the counter of the ids.
            List.of("files", "observation_photos", "receipts", "documents")
                    .forEach(table ->
                            server.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), 100)"));
        }
    }

    /** Writes the files alone, which no mutation does. */
    public static void loadFiles(TestServer server) {
        server.execute(file(1, 2), file(2, 3), file(3, null), file(4, 4), file(5, 1), file(6, 4));
    }

    private static String file(int id, Integer by) {
        return insert("files", "name, name_folded, media_type, size, storage_key, uploaded_by_id, content_hash") + id
                + ", 'File " + id + ".jpg', 'file " + id + ".jpg', 'image/jpeg', " + 1000 * id + ", '2026/01/key" + id
                + "', " + by + ", 'abc'" + ROW;
    }

    private static String insert(String table, String columns) {
        return "INSERT INTO " + table + " (id, " + columns + ", created_at, updated_at, version) VALUES (";
    }
}
