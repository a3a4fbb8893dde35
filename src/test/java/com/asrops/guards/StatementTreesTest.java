package com.asrops.guards;

import com.asrops.guards.MapperFiles.Part;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.EntityMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;

/**
 * Keeps a statement from being forgotten on one database, from reading rows that the caller may not see, and names from
 * being pasted into SQL outside the kernel. MyBatis itself complains of a missing statement only when it is called.
 */
class StatementTreesTest {

    private static final List<String> TREES =
            Arrays.stream(Dialect.values()).map(Dialect::folder).toList();

    /** What a read says that leaves the row rule out on purpose, and then why. */
    private static final String WHOEVER_ASKS = "whoever asks:";

    private static final Pattern STAR = Pattern.compile("\\bSELECT\\s+\\*|\\b\\w+\\.\\*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOWER_CASE = Pattern.compile(
            "\\b(select|from|where|join|and|or|order by|group by|having|limit|values|insert into|update|delete|exists)\\b");

    private final Findings findings = new Findings();

    @Test
    void bothTreesHoldTheSameFilesAndStatements() {
        Map<String, Set<String>> files =
                TREES.stream().collect(Collectors.toMap(tree -> tree, tree -> new TreeSet<>(MapperFiles.files(tree))));
        Map<String, Set<String>> names = TREES.stream().collect(Collectors.toMap(tree -> tree, tree -> names(tree)));
        for (String tree : TREES) {
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
        for (String tree : TREES) {
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
        for (Part part : statements()) {
            findings.check(
                    methods.contains(part.namespace() + "." + part.id()),
                    part + ": " + part.namespace() + " has no such method; remove the statement or add the method");
        }
        findings.mustBeNone("Every statement is called by somebody.");
    }

    @Test
    void whatBothShareIsNoStatement() {
        for (Part part : MapperFiles.parts("common")) {
            findings.check(!part.isStatement(), part + ": write it in both trees; common/ is for column lists");
        }
        findings.mustBeNone("mappers/common holds column lists and result maps.");
    }

    @Test
    void everyReadOfAnEntityKeepsTheRowRule() {
        Set<String> entities = mappers().stream()
                .filter(EntityMapper.class::isAssignableFrom)
                .map(Class::getName)
                .collect(Collectors.toSet());
        for (Part part : statements()) {
            findings.check(
                    !entities.contains(part.namespace())
                            || !part.isRead()
                            || part.includes().contains("rowRule")
                            || part.comment().contains(WHOEVER_ASKS),
                    part + ": add <include refid=\"rowRule\"/> to its WHERE, or the comment \"All rows, " + WHOEVER_ASKS
                            + " …\" with the reason above it");
        }
        findings.mustBeNone("Every statement that reads an entity's rows includes its row rule.");
    }

    @Test
    void onlyTheKernelPastesNames() {
        for (Part part : parts()) {
            findings.check(
                    !part.text().contains("${") || part.file().getParent().endsWith("kernel"),
                    part + ": bind the value with #{…}; names come from fragments of kernel/Sql.xml");
        }
        findings.mustBeNone("${…} stands in the kernel's fragments only.");
    }

    @Test
    void columnsAreNamedAndKeywordsUpperCase() {
        for (Part part : parts()) {
            findings.check(!STAR.matcher(part.text()).find(), part + ": name the columns instead of *");
            LOWER_CASE
                    .matcher(part.text().replaceAll("[#$]\\{[^}]*}|'[^']*'", ""))
                    .results()
                    .forEach(word -> findings.add(part + ": write \"" + word.group() + "\" in upper case"));
        }
        findings.mustBeNone("SQL names its columns, and writes its keywords in upper case.");
    }

    /** Annotated ones, and those of which a statement says that they are mappers. */
    private static Set<Class<?>> mappers() {
        Set<String> namespaces = statements().stream().map(Part::namespace).collect(Collectors.toSet());
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

    private static List<Part> statements() {
        return parts().stream().filter(Part::isStatement).toList();
    }

    private static List<Part> parts() {
        return Stream.concat(TREES.stream(), Stream.of("common"))
                .flatMap(tree -> MapperFiles.parts(tree).stream())
                .toList();
    }
}
