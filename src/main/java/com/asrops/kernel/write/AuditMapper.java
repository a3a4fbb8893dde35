package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AuditMapper {

    /** Writes the one change of a transaction. */
    int insert(
            @Param("change") Change change,
            @Param("caller") Caller caller,
            @Param("now") Instant now,
            @Param("importBatchId") @Nullable Long importBatchId);

    /** Writes the changes of a transaction, in the order in which it made them. */
    int insertAll(
            @Param("changes") Changes changes,
            @Param("caller") Caller caller,
            @Param("now") Instant now,
            @Param("importBatchId") @Nullable Long importBatchId);

    /**
     * A change of a row.
     *
     * @param rowId the row's id as clients see it
     * @param before what changed of it as JSON, as it was; null when the row is new
     * @param after what changed of it as JSON, as it is; null when the row is gone
     */
    record Change(
            AuditOperation operation,
            String entity,
            String rowId,
            @Nullable String before,
            @Nullable String after) {}

    /** Changes by row, and by column for a database that takes arrays; there, what is not is empty. */
    record Changes(List<Change> rows) {

        public List<String> operations() {
            return rows.stream().map(row -> row.operation().name()).toList();
        }

        public List<String> entities() {
            return rows.stream().map(Change::entity).toList();
        }

        public List<String> rowIds() {
            return rows.stream().map(Change::rowId).toList();
        }

        public List<String> befores() {
            return rows.stream()
                    .map(row -> row.before() == null ? "" : row.before())
                    .toList();
        }

        public List<String> afters() {
            return rows.stream()
                    .map(row -> row.after() == null ? "" : row.after())
                    .toList();
        }
    }
}
