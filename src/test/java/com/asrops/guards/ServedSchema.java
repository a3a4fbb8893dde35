package com.asrops.guards;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import com.asrops.testing.TestServer;
import graphql.introspection.Introspection;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema as it is served, the same on every database, and the entities behind it. */
final class ServedSchema {

    /** The schema's files with their lines, read once: every finding of every guard asks for its place. */
    private static final Map<Path, List<String>> FILES = files();

    private ServedSchema() {}

    private static TestServer server() {
        return TestServer.on(Dialect.SQLITE);
    }

    static GraphQLSchema get() {
        return server().bean(GraphQlSource.class).schema();
    }

    static Collection<Entity<?>> entities() {
        return server().bean(Entities.class).all();
    }

    static Relations relations() {
        return server().bean(Relations.class);
    }

    static List<GraphQLObjectType> objectTypes() {
        return get().getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLObjectType && !Introspection.isIntrospectionTypes(type))
                .map(GraphQLObjectType.class::cast)
                .toList();
    }

    /** Whether somebody has said where the field's data comes from, so that it is not looked for in the row. */
    static boolean hasFetcher(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return get().getCodeRegistry().hasDataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()));
    }

    /** The file and line of an element of the schema, or nothing when the kernel wrote it. */
    static String placeOf(GraphQLNamedSchemaElement element) {
        Node<?> definition = element.getDefinition();
        SourceLocation location = definition == null ? null : definition.getSourceLocation();
        return location == null ? "" : placeOf(element.getName(), location.getLine());
    }

    /** The parser was not told the files' names: it is the one that has the name at that line, below its description. */
    private static String placeOf(String name, int line) {
        return FILES.entrySet().stream()
                .filter(file -> file.getValue().stream()
                        .skip(line - 1)
                        .filter(text -> !text.strip().startsWith("\""))
                        .findFirst()
                        .filter(text -> text.matches(".*\\b" + name + "\\b.*"))
                        .isPresent())
                .map(file -> file.getKey() + ":" + line + " ")
                .findFirst()
                .orElse("");
    }

    private static Map<Path, List<String>> files() {
        try (Stream<Path> files = Files.walk(Path.of("graphql-schema"))) {
            return files.filter(file -> file.toString().endsWith(".graphqls"))
                    .collect(Collectors.toMap(file -> file, ServedSchema::lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
