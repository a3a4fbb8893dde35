package com.asrops.kernel.sql;

import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

/** MyBatis' own language, in which the text of a statement is made once for each shape of its page. */
public final class ShapeCachingDriver extends XMLLanguageDriver {

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, Class<?> parameterType) {
        SqlSource source = super.createSqlSource(configuration, script, parameterType);
        return source instanceof DynamicSqlSource dynamic ? new ShapeCachingSource(configuration, dynamic) : source;
    }

    @Override
    public ParameterHandler createParameterHandler(MappedStatement statement, Object parameters, BoundSql sql) {
        return sql instanceof ShapedSql shaped ? shaped : super.createParameterHandler(statement, parameters, sql);
    }
}
