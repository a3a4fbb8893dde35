package com.asrops.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.asrops.Application;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Keeps arrows from pointing outward: a domain from knowing a later one, the kernel from knowing any, and packages of the
 * kernel from knowing each other in a circle.
 */
class ModulesTest {

    /** A domain may know those before it. Other modules stand beside them and know whom they declare. */
    private static final List<String> DOMAINS =
            List.of("operations", "fielddata", "suppliers", "payroll", "safety", "security", "files");

    private static final String ROOT = Application.class.getPackageName();

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void modulesKeepToWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayKnowAndNoLaterDomain() {
        Findings findings = new Findings();
        MODULES.stream().map(module -> module.getBasePackage().getName()).forEach(name -> {
            Optional<ApplicationModule> declared = declarationOf(name);
            String file = "src/main/java/" + name.replace('.', '/') + "/package-info.java";
            findings.check(declared.isPresent(), file + ": add @ApplicationModule(allowedDependencies = …)");
            declared.map(ApplicationModule::allowedDependencies).stream()
                    .flatMap(Arrays::stream)
                    .filter(known -> !mayKnow(name.substring(ROOT.length() + 1), known.replaceFirst(" *::.*", "")))
                    .forEach(known -> findings.add(file + ": allows \"" + known
                            + "\"; the field between the two belongs to the later of " + DOMAINS));
        });
        findings.mustBeNone("A module knows the kernel and earlier domains.");
    }

    /** What is open to everybody is named "¤" by Modulith. */
    private static boolean mayKnow(String module, String known) {
        int later = DOMAINS.indexOf(known);
        return !known.equals(ApplicationModule.OPEN_TOKEN)
                && (later < 0 || !DOMAINS.contains(module) || later < DOMAINS.indexOf(module));
    }

    private static Optional<ApplicationModule> declarationOf(String packageName) {
        try {
            return Optional.ofNullable(
                    Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Test
    void theKernelKnowsNoDomain() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".kernel..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "lie outside the kernel",
                        type -> PackageMatchers.of(ROOT + "..").test(type.getPackageName())
                                && !PackageMatchers.of(ROOT + ".kernel..").test(type.getPackageName())))
                .because("everybody stands on the kernel: move what it needs into it, or give it an interface")
                .check(CLASSES);
    }

    @Test
    void packagesOfTheKernelKnowEachOtherOneWay() {
        slices().matching(ROOT + ".kernel.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
