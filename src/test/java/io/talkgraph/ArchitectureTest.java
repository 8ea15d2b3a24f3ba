package io.talkgraph;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Which package may use which: src/docs/architecture.md in a form that breaks the build. */
class ArchitectureTest {

    private static final String ROOT = "io.talkgraph";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** One line of the table: the package, what it may use beside itself, and why no more. */
    private record Direction(String from, String because, List<String> to) {

        Direction(String from, String because, String... to) {
            this(from, because, List.of(to));
        }

        @Override
        public String toString() {
            return from;
        }
    }

    private static final List<Direction> DIRECTIONS = List.of(
            new Direction("catalogue.value", "words and normal forms are what everything else is written in"),
            new Direction("catalogue", "the nouns know neither who writes nor who asks", "catalogue.value"),
            new Direction("listening", "it hears that there is something new, not what"),
            new Direction(
                    "following", "a feature tells of changes", "listening", "errors", "catalogue", "catalogue.value"),
            new Direction("migration", "it knows versions and no table", "errors"),
            new Direction("security", "who may do what is no matter of the catalogue", "errors"),
            new Direction("importing.recognition.text", "text as all recognition sees it, and no more"),
            new Direction(
                    "importing.recognition.conference",
                    "a conference is told by names, years and places alone",
                    "importing.recognition.text",
                    "catalogue.value"),
            new Direction(
                    "importing.recognition.figure",
                    "a number and its unit are told by the words around it",
                    "importing.recognition.text"),
            new Direction(
                    "importing.recognition.people",
                    "people, jobs and organizations are told by the shape of their names",
                    "importing.recognition.text"),
            new Direction(
                    "importing.recognition.title",
                    "kind, level and time stand around a title",
                    "importing.recognition.people",
                    "catalogue.value"),
            new Direction("importing.recognition.link", "a link is typed by where it leads", "catalogue.value"),
            new Direction(
                    "importing.recognition",
                    "text in, mentions out: tests of milliseconds, and fuzzable",
                    "importing.recognition.conference",
                    "importing.recognition.figure",
                    "importing.recognition.text",
                    "catalogue.value"),
            new Direction(
                    "importing", "drafts are the hinge: they know neither formats nor entities", "catalogue.value"),
            new Direction(
                    "importing.programme",
                    "what all schedules have in common, whatever their format",
                    "importing",
                    "importing.recognition",
                    "importing.recognition.conference",
                    "importing.recognition.people",
                    "importing.recognition.title",
                    "importing.recognition.link",
                    "catalogue.value"),
            new Direction(
                    "importing.writing",
                    "one writer for the drafts of all formats",
                    "importing",
                    "importing.recognition",
                    "catalogue",
                    "catalogue.value"),
            new Direction(
                    "importing.execution",
                    "an import finds its format as a bean, so a new format touches no old file",
                    "importing",
                    "importing.writing",
                    "catalogue",
                    "catalogue.value"),
            new Direction(
                    "exporting",
                    "it reads the catalogue and writes the document that importing.catalog reads",
                    "catalogue",
                    "catalogue.value",
                    "importing",
                    "importing.catalog"),
            new Direction(
                    "operations.documents", "it finds and unpacks what others read, whatever its format", "importing"),
            new Direction("errors", "what a client can decide by, wherever it goes wrong"),
            new Direction(
                    "reading",
                    "one way to fetch relations and pages in batches, for all types",
                    "errors",
                    "catalogue",
                    "catalogue.value"),
            new Direction(
                    "search", "a feature reads the catalogue", "reading", "errors", "catalogue", "catalogue.value"),
            new Direction(
                    "insights", "a feature reads the catalogue", "reading", "errors", "catalogue", "catalogue.value"),
            new Direction(
                    "curation.input",
                    "what curators may say, and its limits",
                    "catalogue",
                    "catalogue.value",
                    "errors"),
            new Direction(
                    "curation",
                    "a feature changes the catalogue, whoever asks",
                    "curation.input",
                    "importing",
                    "importing.writing",
                    "errors",
                    "catalogue",
                    "catalogue.value"),
            new Direction(
                    "graphql",
                    "it translates between operations and features; publishing takes its filter, nobody else calls it but http",
                    "errors",
                    "reading",
                    "catalogue",
                    "catalogue.value",
                    "importing",
                    "importing.execution",
                    "search",
                    "insights",
                    "following",
                    "curation",
                    "curation.input",
                    "security"),
            new Direction(
                    "publishing.document",
                    "what a calendar or a schedule looks like depends on no database",
                    "catalogue.value"),
            new Direction(
                    "publishing",
                    "a calendar is asked for by the filter of the API, and reads as the API does",
                    "publishing.document",
                    "graphql",
                    "reading",
                    "errors",
                    "catalogue.value"),
            new Direction(
                    "http.schema", "it calls whatever methods the schema names", "errors", "catalogue", "security"),
            new Direction("http.documents", "a document is checked by the schema alone", "http.schema", "errors"),
            new Direction(
                    "http.execution",
                    "it executes checked documents, wherever they come from",
                    "migration",
                    "http.schema",
                    "http.documents",
                    "reading",
                    "security",
                    "errors"),
            new Direction(
                    "http.caching",
                    "it keeps bytes and knows when they are old",
                    "migration",
                    "http.documents",
                    "listening",
                    "following",
                    "errors"),
            new Direction(
                    "http.sockets",
                    "it carries operations over WebSockets to where those of HTTP go, too",
                    "http",
                    "http.execution",
                    "errors"),
            new Direction(
                    "http",
                    "it carries requests to graphql and publishing and knows no noun",
                    "publishing",
                    "http.schema",
                    "http.documents",
                    "http.execution",
                    "http.caching",
                    "errors",
                    "security"));

    /** It starts, stops and fills everything: the command line imports and exports, health looks at what it must. */
    private static final String OPERATIONS = "operations";

    @ParameterizedTest
    @MethodSource("directions")
    void packageUsesOnlyWhatItMay(Direction direction) {
        String[] allowed = Stream.concat(Stream.of(direction.from), direction.to.stream())
                .map(name -> ROOT + "." + name)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + direction.from)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed)))
                .because(direction.because)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** The table, and a line for each package of a format: all formats are alike. */
    static Stream<Direction> directions() {
        Stream<Direction> formats =
                packages().stream().filter(ArchitectureTest::isFormat).map(ArchitectureTest::format);
        return Stream.concat(DIRECTIONS.stream(), formats);
    }

    /** A format may be of several packages; these may use each other, without cycles. */
    private static Direction format(String name) {
        String format = name.replaceFirst("^(importing\\.[^.]+).*", "$1");
        return new Direction(
                name,
                "a format speaks drafts: it can be added, tested and deleted alone",
                format + "..",
                "importing",
                "importing.programme",
                "importing.recognition",
                "importing.recognition.conference",
                "importing.recognition.link",
                "importing.recognition.people",
                "importing.recognition.text",
                "importing.recognition.title",
                "catalogue.value");
    }

    private static boolean isFormat(String name) {
        return name.startsWith("importing.") && DIRECTIONS.stream().noneMatch(direction -> direction.from.equals(name));
    }

    /** The names of our packages below the root. */
    private static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            if (!each.getPackageName().equals(ROOT)) {
                names.add(each.getPackageName().substring(ROOT.length() + 1));
            }
        }
        return names;
    }

    @Test
    void everyPackageHasItsDirections() {
        Set<String> known = new TreeSet<>(Set.of(OPERATIONS));
        directions().forEach(direction -> known.add(direction.from));
        assertThat(known)
                .as("a new package belongs into DIRECTIONS, with what it may use and why")
                .containsAll(packages());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one")
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedByWhatTheyAreAbout() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..model..", "..service..")
                .because("such a name says what kind of class is inside, not what for")
                .check(CLASSES);
    }

    @Test
    void entitiesAreNouns() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage(ROOT + ".catalogue")
                .because("entities point at each other: a package for each would be a cycle")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void operationsOfTheApiAreInOnePackage() {
        classes()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.graphql.GraphQLApi")
                .should()
                .resideInAPackage(ROOT + ".graphql")
                .because("a reader sees the whole API in one place, beside schema.graphql")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void readersAreFreeOfTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".importing.*..")
                .and()
                .resideOutsideOfPackages(ROOT + ".importing.writing", ROOT + ".importing.execution")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..", "java.sql..")
                .because("reading a document must not depend on what is already known")
                .check(CLASSES);
    }

    @Test
    void embeddedServerIsForDevelopmentOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("LocalPostgres")
                .should()
                .dependOnClassesThat(resideInAPackage("io.zonky.."))
                .because("the package does not contain that library")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("DevelopmentDatabase")
                .and()
                .doNotHaveSimpleName("LocalPostgres")
                .should()
                .dependOnClassesThat(simpleName("LocalPostgres"))
                .because("whoever links against it does not start in production")
                .check(CLASSES);
    }
}
