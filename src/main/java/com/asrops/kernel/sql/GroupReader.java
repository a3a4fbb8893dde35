package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.query.GroupQuery;
import com.asrops.kernel.query.GroupRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Reads groups, whose columns are those that their query asks for. */
final class GroupReader implements RecordResultSetHandler.RowReader {

    private final List<ColumnReader> columns;

    GroupReader(List<GroupQuery.Read> reads, Configuration configuration, Dialect dialect) {
        this.columns = reads.stream()
                .map(read -> ColumnReader.of(read.type(), read.scale(), configuration, dialect))
                .toList();
    }

    @Override
    public Object read(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).read(row, i + 1));
        }
        return new GroupRow(values);
    }
}
