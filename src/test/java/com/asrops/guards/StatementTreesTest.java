package com.asrops.guards;

import com.asrops.guards.MapperFiles.Part;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;

/**
 * Keeps a statement from being forgotten on one database, or left behind by its mapper. MyBatis itself complains of a missing
 * statement only when it is called.
 */
class StatementTreesTest {

    private final Findings findings = new Findings();

    @Test
    void bothTreesHoldTheSameFilesAndStatements() {
        Map<String, Set<String>> files = MapperFiles.TREES.stream()
                .collect(Collectors.toMap(tree -> tree, tree -> new TreeSet<>(MapperFiles.files(tree))));
        Map<String, Set<String>> names =
                MapperFiles.TREES.stream().collect(Collectors.toMap(tree -> tree, tree -> names(tree)));
        for (String tree : MapperFiles.TREES) {
            everyOther(files, tree, "the file %s: write it");
            everyOther(names, tree, "the statement %s: write it in the same file as there");
        }
        findings.mustBeNone("Both trees of statements hold the same.");
    }

    private void everyOther(Map<String, Set<String>> found, String tree, String mend) {
        found.forEach((other, there) -> there.stream()
                .filter(name -> !found.get(tree).contains(name))
                .forEach(name -> findings.add(
                        "mappers/" + tree + " lacks what mappers/" + other + " has: " + mend.formatted(name))));
    }

    @Test
    void everyMapperMethodHasItsStatement() {
        for (String tree : MapperFiles.TREES) {
            Set<String> names = names(tree);
            for (Class<?> mapper : mappers()) {
                methods(mapper)
                        .map(method -> mapper.getName() + "." + method)
                        .filter(name -> !names.contains(name))
                        .forEach(name -> findings.add("mappers/" + tree + " has no statement for " + name));
            }
        }
        findings.mustBeNone("Every method of a mapper is a statement in each tree.");
    }

    @Test
    void everyStatementHasItsMapperMethod() {
        Set<String> methods = mappers().stream()
                .flatMap(mapper -> methods(mapper).map(method -> mapper.getName() + "." + method))
                .collect(Collectors.toSet());
        for (Part part : MapperFiles.statements()) {
            findings.check(
                    methods.contains(part.namespace() + "." + part.id()),
                    part + ": " + part.namespace() + " has no such method; remove the statement or add the method");
        }
        findings.mustBeNone("Every statement is called by somebody.");
    }

    /** Annotated ones, and those of which a statement says that they are mappers. */
    private static Set<Class<?>> mappers() {
        Set<String> namespaces =
                MapperFiles.statements().stream().map(Part::namespace).collect(Collectors.toSet());
        return MainClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Mapper.class) || namespaces.contains(type.getName()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> methods(Class<?> mapper) {
        return Arrays.stream(mapper.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName);
    }

    private static Set<String> names(String tree) {
        return MapperFiles.parts(tree).stream()
                .filter(Part::isStatement)
                .map(part -> part.namespace() + "." + part.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
