package com.asrops.limit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What is read of each table, by position. */
final class Rows {

    private Rows() {}

    record ProjectDetail(long id, String jobNumber, String name, String status, String city, String startDate) {
        static ProjectDetail read(ResultSet row) throws SQLException {
            return new ProjectDetail(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        }
    }

    /** A project of a list; without a manager, {@code managerId} is 0. */
    record Project(long id, String name, String status, long managerId) {
        static Project read(ResultSet row) throws SQLException {
            return new Project(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
        }
    }

    /** A row of which only the name is asked for. */
    record Named(long id, String name) {
        static Named read(ResultSet row) throws SQLException {
            return new Named(row.getLong(1), row.getString(2));
        }
    }

    record Timecard(long projectId, long id, String workDate, String status, long workerId) {
        static Timecard read(ResultSet row) throws SQLException {
            return new Timecard(
                    row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5));
        }

        static Timecard readFiltered(ResultSet row) throws SQLException {
            return new Timecard(
                    row.getLong(5), row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
        }
    }

    record Entry(long timecardId, String hours, long costCodeId) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    /** A cost code; without a parent, {@code parentId} is 0. */
    record CostCode(long id, String code, long parentId) {
        static CostCode read(ResultSet row) throws SQLException {
            return new CostCode(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    record Assignment(long memberId, String role, String fromDate, long projectId) {
        static Assignment read(ResultSet row) throws SQLException {
            return new Assignment(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
        }
    }

    record ProjectHours(long projectId, String projectName, String hours, long entries) {
        static ProjectHours read(ResultSet row) throws SQLException {
            return new ProjectHours(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
        }
    }

    /** What a timecard said before it was written over. */
    record StoredTimecard(long id, String notes, boolean signed, String updatedAt, long version) {
        static StoredTimecard read(ResultSet row) throws SQLException {
            return new StoredTimecard(
                    row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getLong(5));
        }
    }

    /** What an entry said before it was written over. */
    record StoredEntry(long timecardId, long id, String hours, String updatedAt, long version) {
        static StoredEntry read(ResultSet row) throws SQLException {
            return new StoredEntry(
                    row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5));
        }
    }
}
