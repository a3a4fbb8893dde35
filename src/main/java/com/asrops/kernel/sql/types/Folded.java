package com.asrops.kernel.sql.types;

import com.asrops.kernel.text.Folding;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Text on its way into the folded column by which it is searched and sorted. */
public final class Folded extends IndexedHandler<String> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, String text, JdbcType type)
            throws SQLException {
        statement.setString(index, Folding.fold(text));
    }

    @Override
    public @Nullable String getNullableResult(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }
}
