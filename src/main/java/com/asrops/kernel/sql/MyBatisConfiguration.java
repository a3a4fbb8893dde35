package com.asrops.kernel.sql;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.RetryingSqlSessionTemplate;
import com.asrops.kernel.entity.EntityMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** Sets MyBatis up with the statements of the active dialect: its tree alone, and the fragments that follow from the entities. */
@Configuration(proxyBeanMethods = false)
class MyBatisConfiguration {

    private static final Pattern NAMESPACE = Pattern.compile("<mapper namespace=\"([\\w.]+)\"");

    @Bean
    SqlSessionFactory sqlSessionFactory(DatabaseUrl database, DataSource dataSource) throws Exception {
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(dataSource);
        factory.setConfiguration(new SqlConfiguration(database.dialect()));
        factory.setMapperLocations(files(database));
        return factory.getObject();
    }

    @Bean
    SqlSessionTemplate sqlSessionTemplate(SqlSessionFactory factory, Database database) {
        return new RetryingSqlSessionTemplate(factory, database);
    }

    private static Resource[] files(DatabaseUrl database) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<Resource> files = new ArrayList<>(List.of(
                resolver.getResources("classpath*:mappers/" + database.dialect().folder() + "/**/*.xml")));
        List<Class<? extends EntityMapper<?>>> entities = new ArrayList<>();
        for (Resource file : files) {
            Class<?> mapper = mapperOf(file.getContentAsString(StandardCharsets.UTF_8));
            if (mapper != null && EntityMapper.class.isAssignableFrom(mapper)) {
                @SuppressWarnings("unchecked") // just checked
                Class<? extends EntityMapper<?>> entity = (Class<? extends EntityMapper<?>>) mapper;
                entities.add(entity);
            }
        }
        files.addAll(EntityFragments.of(entities));
        return files.toArray(Resource[]::new);
    }

    /** The interface that a file belongs to; null for one with fragments only. */
    private static @Nullable Class<?> mapperOf(String file) {
        Matcher namespace = NAMESPACE.matcher(file);
        String name = namespace.find() ? namespace.group(1) : "";
        return name.contains(".") ? ClassUtils.resolveClassName(name, null) : null;
    }
}
