package io.talkgraph;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

/** What no class does, wherever it stands. */
class CodingRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.talkgraph");

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.talkgraph.operations")
                .should(ACCESS_STANDARD_STREAMS)
                .because("standard output carries exported documents; everything else is a log line")
                .check(CLASSES);
    }

    @Test
    void nobodyUsesTheLoggerOfTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging")
                .because("one logger, JBoss Logging, is configured and works in the native image")
                .check(CLASSES);
    }

    @Test
    void fieldsOfTypesAreFoundNatively() {
        classes()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.graphql.GraphQLApi")
                .and(describe("have no field of the root", type -> type.getMethods().stream()
                        .noneMatch(method -> method.isAnnotatedWith("org.eclipse.microprofile.graphql.Query")
                                || method.isAnnotatedWith("org.eclipse.microprofile.graphql.Mutation")
                                || method.isAnnotatedWith("io.smallrye.graphql.api.Subscription"))))
                .should()
                .beAnnotatedWith("io.quarkus.runtime.annotations.RegisterForReflection")
                .because(
                        "Quarkus registers classes with fields of the root only, and the native executable finds no other")
                .check(CLASSES);
    }

    @Test
    void nobodyEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.talkgraph.operations.Main")
                .and()
                // Where a command that was told to end does not, and the time for that is over.
                .doNotHaveFullyQualifiedName("io.talkgraph.operations.Termination")
                .should()
                .accessTargetWhere(calls(Set.of("java.lang.System", "java.lang.Runtime"), Set.of("exit", "halt")))
                .because("a caller gets an exit code or an exception; the server finishes what it is answering")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .accessTargetWhere(asksForTheTime())
                .orShould()
                .accessTargetWhere(calls(Set.of("java.lang.System"), Set.of("currentTimeMillis")))
                .orShould()
                .callConstructor(Date.class)
                .because("a test must be able to say what time it is: take a java.time.Clock")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return DescribedPredicate.describe(
                "is now() without a Clock",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getName().equals("now")
                        && target.getOwner().getPackageName().startsWith("java.time")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock")));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> owners, Set<String> names) {
        return DescribedPredicate.describe(
                "is one of " + owners + "." + names,
                access -> owners.contains(access.getTargetOwner().getName())
                        && names.contains(access.getTarget().getName()));
    }

    @Test
    void filesStayReadable() throws IOException {
        assertThat(longerThan(MAIN, 300))
                .as("files of more than 300 lines: split them by what they are about")
                .isEmpty();
        assertThat(longerThan(TESTS, 400))
                .as("tests of more than 400 lines: split them by what they ask")
                .isEmpty();
    }

    private static List<String> longerThan(Path root, int limit) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file).size() > limit)
                    .map(file -> root.relativize(file) + " has " + lines(file).size())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        assertThat(packagesWithout("/**")).as("packages without a purpose").isEmpty();
        assertThat(packagesWithout("@NullMarked", "@org.jspecify.annotations.NullMarked"))
                .as("packages without @NullMarked")
                .isEmpty();
    }

    /** The folders with Java files whose package-info has no line that begins like one of these. */
    private static List<String> packagesWithout(String... beginnings) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> lines(folder.resolve("package-info.java")).stream()
                            .noneMatch(line -> Stream.of(beginnings).anyMatch(line::startsWith)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
