package com.asrops.guards;

import com.asrops.guards.MapperFiles.Part;
import com.asrops.kernel.entity.EntityMapper;
import com.asrops.kernel.entity.GroupMapper;
import com.asrops.kernel.entity.WritableMapper;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps statements from reading rows that the caller may not see, and names from being pasted into SQL outside the kernel, where
 * nobody has checked them.
 */
class StatementTextTest {

    /** What a read says that leaves the row rule out on purpose, and then why. */
    private static final String WHOEVER_ASKS = "whoever asks:";

    private static final Pattern STAR = Pattern.compile("\\bSELECT\\s+\\*|\\b\\w+\\.\\*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOWER_CASE = Pattern.compile(
            "\\b(select|from|where|join|and|or|order by|group by|having|limit|values|insert into|update|delete|exists)\\b");

    private final Findings findings = new Findings();

    @Test
    void everyReadOfAnEntityKeepsTheRowRule() {
        Set<String> entities = MainClasses.all().stream()
                .filter(EntityMapper.class::isAssignableFrom)
                .map(Class::getName)
                .collect(Collectors.toSet());
        for (Part part : MapperFiles.statements()) {
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

    /** The statement of all entities knows each of them by name only, and so its row rule. */
    @Test
    void groupsKeepTheRowRuleOfTheirEntity() {
        for (Part part : MapperFiles.statements()) {
            findings.check(
                    !part.namespace().equals(GroupMapper.class.getName())
                            || part.includes().contains("rowRules.of")
                                    && part.includes().contains("sql.joinsOf"),
                    part + ": include rowRules.of for its rows, and sql.joinsOf for those that it joins");
        }
        findings.mustBeNone("Groups are of rows that the caller may see.");
    }

    /** What a filter or an order looks at through a relation are rows of another entity, which has a rule of its own. */
    @Test
    void everyLookAtAnotherEntityKeepsItsRowRule() {
        for (String tree : MapperFiles.TREES) {
            for (Part part : MapperFiles.parts(tree)) {
                int looks = count(part.text(), "EXISTS (") + count(part.text(), ".table}");
                int required = count(part.text(), "JOIN ${j.table} ${j.alias} ON ${j.alias}.id = ${j.key}")
                        - count(part.text(), "LEFT JOIN ${j.table}");
                findings.check(
                        !part.file().endsWith("kernel/Sql.xml")
                                || looks - required
                                        == part.includes().stream()
                                                .filter("rowRules.of"::equals)
                                                .count(),
                        part + ": include rowRules.of after each condition on another table's key");
            }
        }
        findings.mustBeNone("What is read of another entity keeps that entity's row rule.");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void onlyTheKernelPastesNames() {
        for (Part part : MapperFiles.parts()) {
            findings.check(
                    !part.text().replace("${t}", "").contains("${")
                            || part.file().getParent().endsWith("kernel"),
                    part + ": bind the value with #{…}; names come from fragments of kernel/Sql.xml");
        }
        findings.mustBeNone("${…} stands in the kernel's fragments only.");
    }

    /** Two who read the same version must not both write it, and no test of one entity sees that race. */
    @Test
    void everyUpdateOfARowChecksItsVersion() {
        MainClasses.all().stream()
                .filter(WritableMapper.class::isAssignableFrom)
                .forEach(
                        mapper -> MapperFiles.statements().stream()
                                .filter(part -> part.namespace().equals(mapper.getName())
                                        && part.id().equals("update"))
                                .forEach(
                                        part -> findings.check(
                                                part.text()
                                                        .contains(
                                                                "WHERE id = #{row.id} AND version = #{row.version} - 1"),
                                                part
                                                        + ": its condition must be  WHERE id = #{row.id} AND version = #{row.version} - 1")));
        findings.mustBeNone("Every update of a row checks the row's version.");
    }

    @Test
    void columnsAreNamedAndKeywordsUpperCase() {
        for (Part part : MapperFiles.parts()) {
            findings.check(!STAR.matcher(part.text()).find(), part + ": name the columns instead of *");
            LOWER_CASE
                    .matcher(part.text().replaceAll("\\$\\{[^}]*}", "").replaceAll("#\\{[^}]*}|'[^']*'", ""))
                    .results()
                    .forEach(word -> findings.add(part + ": write \"" + word.group() + "\" in upper case"));
        }
        findings.mustBeNone("SQL names its columns, and writes its keywords in upper case.");
    }
}
