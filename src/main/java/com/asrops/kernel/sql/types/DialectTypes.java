package com.asrops.kernel.sql.types;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.text.IsoText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** The type handlers of each dialect, and the names under which statements ask for one. */
public final class DialectTypes {

    private DialectTypes() {}

    /** Prepares a configuration for a dialect. */
    public static void register(Configuration configuration, Dialect dialect) {
        configuration.getTypeAliasRegistry().registerAlias(Folded.class);
        TypeHandlerRegistry handlers = configuration.getTypeHandlerRegistry();
        switch (dialect) {
            case SQLITE -> {
                configuration.getTypeAliasRegistry().registerAlias(JsonArray.class);
                configuration.getTypeAliasRegistry().registerAlias(JsonRows.class);
                configuration.getTypeAliasRegistry().registerAlias(Scale2.class);
                configuration.getTypeAliasRegistry().registerAlias(Scale4.class);
                handlers.register(BigDecimal.class, new ScaleMissing());
                handlers.register(Instant.class, new TextHandler<>(IsoText::format, IsoText::instant));
                handlers.register(LocalDate.class, new TextHandler<>(LocalDate::toString, IsoText::date));
                handlers.register(LocalTime.class, new TextHandler<>(IsoText::format, LocalTime::parse));
            }
            case POSTGRESQL -> {
                configuration.getTypeAliasRegistry().registerAlias(SqlArray.class);
                handlers.register(Instant.class, new InstantAsTimestamp());
            }
        }
    }
}
