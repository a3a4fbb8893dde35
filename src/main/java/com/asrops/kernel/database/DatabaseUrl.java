package com.asrops.kernel.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database address as {@code DATABASE_URL} gives it, understood.
 *
 * @param dialect the product it names
 * @param jdbcUrl the address for the driver, without credentials
 * @param user the decoded user name, if any
 * @param password the decoded password, if any; never printed
 * @param file the SQLite file, if it is one
 * @param display host and database, or the file: what a log may show
 */
public record DatabaseUrl(
        Dialect dialect,
        String jdbcUrl,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path file,
        String display) {

    /** Where the data lives when {@code DATABASE_URL} is not set. */
    public static final String DEFAULT = "sqlite:///./asr_ops.db";

    private static final String FORMS =
            "Use sqlite:///./file.db, sqlite:////absolute/file.db, sqlite:///:memory: or postgresql://user:password@host:5432/database.";
    private static final String MEMORY = ":memory:";
    private static final Pattern SCHEME =
            Pattern.compile("(sqlite|postgresql|postgres)(?:\\+\\w+)?://(.*)", Pattern.DOTALL);
    private static final Pattern POSTGRESQL =
            Pattern.compile("(?:([^@/]*)@)?([^/?@]*)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);
    /** The part behind the question mark goes to the driver as it is, and drivers log their address. */
    private static final Pattern CREDENTIALS_IN_QUERY = Pattern.compile("[?&](user|password)=");

    /**
     * Understands a database address.
     *
     * @throws IllegalArgumentException when it has none of the known forms; the message says what to write and never
     *     repeats the address, which may hold a password
     */
    public static DatabaseUrl parse(String url) {
        Matcher scheme = SCHEME.matcher(url.strip());
        if (!scheme.matches()) {
            throw new IllegalArgumentException("DATABASE_URL has an unknown form. " + FORMS);
        }
        return scheme.group(1).equals("sqlite") ? sqlite(scheme.group(2)) : postgresql(scheme.group(2));
    }

    /** Whether the data lives in memory only and ends with the process. */
    public boolean inMemory() {
        return dialect == Dialect.SQLITE && file == null;
    }

    private static DatabaseUrl sqlite(String rest) {
        String path = rest.startsWith("/") ? decode(rest.substring(1)) : rest;
        if (!rest.startsWith("/") || path.isEmpty() || path.contains("?")) {
            throw new IllegalArgumentException("DATABASE_URL names no SQLite file. " + FORMS);
        }
        if (path.equals(MEMORY)) {
            return new DatabaseUrl(Dialect.SQLITE, "jdbc:sqlite:" + MEMORY, null, null, null, "in memory");
        }
        return new DatabaseUrl(Dialect.SQLITE, "jdbc:sqlite:" + path, null, null, Path.of(path), path);
    }

    private static DatabaseUrl postgresql(String rest) {
        Matcher parts = POSTGRESQL.matcher(rest);
        if (!parts.matches()
                || parts.group(2).isEmpty()
                || parts.group(3) == null
                || parts.group(3).isEmpty()) {
            throw new IllegalArgumentException("DATABASE_URL names no PostgreSQL host and database; "
                    + "characters such as @ : / ? in a user name or password are percent-encoded. " + FORMS);
        }
        String query = parts.group(4) == null ? "" : "?" + parts.group(4);
        if (CREDENTIALS_IN_QUERY.matcher(query).find()) {
            throw new IllegalArgumentException(
                    "DATABASE_URL has a user or password behind its question mark; they belong before the host. "
                            + FORMS);
        }
        String hosts = parts.group(2);
        String database = decode(parts.group(3));
        String[] credentials =
                parts.group(1) == null ? new String[0] : parts.group(1).split(":", 2);
        return new DatabaseUrl(
                Dialect.POSTGRESQL,
                "jdbc:postgresql://" + hosts + "/" + parts.group(3) + query,
                credentials.length > 0 ? decode(credentials[0]) : null,
                credentials.length > 1 ? decode(credentials[1]) : null,
                null,
                hosts + "/" + database);
    }

    /** Percent-decodes; a plus sign stays a plus sign, as it does in a URL's authority. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "DATABASE_URL has a % that is not followed by two hexadecimal digits.", e);
        }
    }

    /** Host and database only: this text may reach a log. */
    @Override
    public String toString() {
        return dialect.product() + " " + display;
    }
}
