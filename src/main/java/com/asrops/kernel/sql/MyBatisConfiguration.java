package com.asrops.kernel.sql;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.RetryingSqlSessionTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Sets MyBatis up with the statements of the active dialect: its tree alone, and the column lists that both share. */
@Configuration(proxyBeanMethods = false)
class MyBatisConfiguration {

    @Bean
    SqlSessionFactory sqlSessionFactory(DatabaseUrl database, DataSource dataSource) throws Exception {
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(dataSource);
        factory.setConfiguration(new SqlConfiguration(database.dialect()));
        factory.setMapperLocations(mappers(database));
        return factory.getObject();
    }

    @Bean
    SqlSessionTemplate sqlSessionTemplate(SqlSessionFactory factory, Database database) {
        return new RetryingSqlSessionTemplate(factory, database);
    }

    private static Resource[] mappers(DatabaseUrl database) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<Resource> mappers = new ArrayList<>();
        for (String tree : List.of("common", database.dialect().folder())) {
            mappers.addAll(List.of(resolver.getResources("classpath*:mappers/" + tree + "/**/*.xml")));
        }
        mappers.add(RowRules.of(mappers));
        return mappers.toArray(Resource[]::new);
    }
}
