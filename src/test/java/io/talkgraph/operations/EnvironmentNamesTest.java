package io.talkgraph.operations;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link EnvironmentNames}. */
class EnvironmentNamesTest {

    private static Set<String> mapped() {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.talkgraph")) {
            if (each.isAnnotatedWith(ConfigMapping.class)) {
                names.addAll(ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(each.reflect()))
                        .keySet());
            }
        }
        return names;
    }

    @Test
    void knowsWhatTheConfigurationInterfacesKnow() {
        assertThat(EnvironmentNames.KEYS).containsExactlyInAnyOrderElementsOf(mapped());
    }

    @Test
    void operatorIsToldOfEachKey() throws IOException {
        String document = Files.readString(Path.of("src/docs/operations.md"));

        assertThat(mapped()).allSatisfy(key -> assertThat(document).contains("`" + key.replace(".*", ".")));
    }

    @Test
    void misspeltNameIsToldWithTheRightOne() {
        assertThat(EnvironmentNames.complaint(List.of("PATH", "TALKGRAPH_LIMITS_DOCUMENT_DEPHT")))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith("TALKGRAPH_LIMITS_DOCUMENT_DEPHT is no setting of this program")
                        .contains("TALKGRAPH_LIMITS_DOCUMENT_DEPTH is."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TALKGRAPH_CACHE_STALE_WHILE_REVALIDATE",
                "TALKGRAPH_LIMITS_DOCUMENT_LIST_SIZES__QUERY_MILESTONES_",
                // Kubernetes' own, for Services named talkgraph and talkgraph-read
                "TALKGRAPH_SERVICE_HOST",
                "TALKGRAPH_SERVICE_PORT",
                "TALKGRAPH_SERVICE_PORT_HTTP",
                "TALKGRAPH_PORT",
                "TALKGRAPH_PORT_8080_TCP",
                "TALKGRAPH_PORT_8080_TCP_ADDR",
                "TALKGRAPH_READ_SERVICE_HOST",
                "TALKGRAPH_TEST_DATABASE_URL",
                "OTHER_LIMITS_DOCUMENT_DEPHT"
            })
    void othersAreLeftAlone(String name) {
        assertThat(EnvironmentNames.complaint(List.of(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TALKGRAPH_", "TALKGRAPH_CACHE", "TALKGRAPH_CACHE_SIZE_", "TALKGRAPH_HTTP_PORT_X"})
    void partOfANameIsNone(String name) {
        assertThat(EnvironmentNames.complaint(List.of(name))).isPresent();
    }
}
