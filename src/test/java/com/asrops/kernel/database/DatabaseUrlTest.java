package com.asrops.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "sqlite:///./asr_ops.db, jdbc:sqlite:./asr_ops.db",
        "sqlite:////abs/path.db, jdbc:sqlite:/abs/path.db",
        "sqlite+pysqlite:///data/ops.db, jdbc:sqlite:data/ops.db",
        "sqlite:///with%20space.db, jdbc:sqlite:with space.db",
        "sqlite:///:memory:, jdbc:sqlite::memory:",
        "postgresql://h/db, jdbc:postgresql://h/db",
        "postgres://u:p@h:5433/db, jdbc:postgresql://h:5433/db",
        "postgresql+psycopg2://u:p@h:5432/db?sslmode=require, jdbc:postgresql://h:5432/db?sslmode=require",
        "postgresql://u:p@[::1]:5432/db, jdbc:postgresql://[::1]:5432/db",
    })
    void givesTheDriversAddress(String url, String jdbcUrl) {
        assertThat(DatabaseUrl.parse(url).jdbcUrl()).isEqualTo(jdbcUrl);
    }

    @Test
    void takesSeveralHosts() {
        assertThat(DatabaseUrl.parse("postgresql://u:p@one:5432,two:5433/db").jdbcUrl())
                .isEqualTo("jdbc:postgresql://one:5432,two:5433/db");
    }

    @Test
    void decodesCredentialsAndKeepsThemOutOfEveryText() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://us%40er:p%3A%2F+w%25@db.example:5432/ops");
        assertThat(url.user()).isEqualTo("us@er");
        assertThat(url.password()).isEqualTo("p:/+w%");
        assertThat(url.toString()).isEqualTo("PostgreSQL db.example:5432/ops");
        assertThat(url.jdbcUrl()).doesNotContain("us@er", "p:/+w%", "p%3A");
    }

    @Test
    void knowsTheFileAndMemory() {
        assertThat(DatabaseUrl.parse(DatabaseUrl.DEFAULT).file()).isEqualTo(Path.of("./asr_ops.db"));
        assertThat(DatabaseUrl.parse(DatabaseUrl.DEFAULT).inMemory()).isFalse();
        assertThat(DatabaseUrl.parse("sqlite:///:memory:").inMemory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asr_ops.db",
                "mysql://u:secret@h/db",
                "sqlite://host/file.db",
                "sqlite:///",
                "postgresql://u:secret@h",
                "postgresql://u:secret@/db",
                "postgresql://u:se@cret@h/db",
                "postgresql://u:secret%zz@h/db",
                "postgresql://h/db?sslmode=require&password=secret",
            })
    void refusesOtherFormsWithoutRepeatingASecret(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DATABASE_URL ")
                .hasMessageNotContaining("secret");
    }
}
