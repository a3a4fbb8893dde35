package com.asrops.guards;

import com.asrops.Application;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.Audit;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps statements that write an entity's rows from being called past the audit: only the kernel calls them, and classes that
 * tell {@link Audit} what they wrote. Whether they tell all of it is seen by {@link AuditedMutationsTest}.
 */
class AuditedStatementsTest {

    /** Classes whose writes leave no event, each with its reason. */
    private static final Map<String, String> NOT_AUDITED = Map.of(
            "com.asrops.demo.DemoLoader",
            "demonstration data, loaded into an empty database: nobody's change",
            "com.asrops.demo.FielddataLoader",
            "demonstration data, too",
            "com.asrops.integration.BulkCalls",
            "what another system said (external_refs) is kept as it said it, with when; the rows that follow from it are told",
            "com.asrops.integration.UpstreamDeletes",
            "that another system has deleted a row, likewise",
            "com.asrops.integration.RefUndo",
            "what another system said is taken back with its batch, whose undo is told",
            "com.asrops.demo.FilesLoader",
            "demonstration data, too",
            "com.asrops.demo.SafetyLoader",
            "demonstration data, too",
            "com.asrops.demo.PayrollLoader",
            "demonstration data",
            "com.asrops.security.LastUse",
            "when a key was last used is no change of it",
            "com.asrops.security.SessionService",
            "when a user last signed in is no change of them");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Application.class.getPackageName());

    private final Findings findings = new Findings();

    @Test
    void onlyWhoTellsTheAuditWritesRowsOfAnEntity() {
        Set<String> writes = writingStatements();
        for (JavaClass type : CLASSES) {
            type.getAccessesFromSelf().stream()
                    .map(AuditedStatementsTest::target)
                    .filter(writes::contains)
                    .filter(statement -> !tells(type))
                    .forEach(statement -> findings.add(type.getName() + " calls " + statement
                            + ", which writes rows of an entity: write by Rows, or tell Audit what was written"));
        }
        findings.mustBeNone("Every write of an entity's rows is told to the audit.");
    }

    @Test
    void whoIsNotAuditedStillWrites() {
        Set<String> writes = writingStatements();
        NOT_AUDITED
                .keySet()
                .forEach(name -> findings.check(
                        CLASSES.contain(name)
                                && CLASSES.get(name).getAccessesFromSelf().stream()
                                        .anyMatch(access -> writes.contains(target(access))),
                        name + " writes no rows: take it out of NOT_AUDITED"));
        findings.mustBeNone("The exceptions of the audit are needed.");
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /** Whether a class, or the one around it, tells the audit. */
    private static boolean tells(JavaClass type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return NOT_AUDITED.containsKey(outermost)
                || CLASSES.get(outermost).getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Audit.class)
                                && !access.getName().startsWith("<"));
    }

    /** Statements that write a table of an entity, or of any, as a mapper's method. */
    private static Set<String> writingStatements() {
        String tables = ServedSchema.entities().stream().map(Entity::table).collect(Collectors.joining("|"));
        Pattern writing = Pattern.compile(
                "\\b(INSERT( OR \\w+)? INTO|REPLACE INTO|UPDATE( OR \\w+)?|DELETE FROM|MERGE INTO|TRUNCATE)\\s+("
                        + tables + "|\\$\\{table\\})(?!\\w)");
        return MapperFiles.statements().stream()
                .filter(part -> !part.namespace().equals("com.asrops.kernel.write.AuditMapper"))
                .filter(part -> writing.matcher(part.text()).find())
                .map(part -> part.namespace() + "." + part.id())
                .collect(Collectors.toSet());
    }
}
