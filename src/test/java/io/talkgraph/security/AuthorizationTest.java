package io.talkgraph.security;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.http.schema.ServedSchema;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the schema: whatever is for curators is closed to everybody else, and tells them nothing. */
@QuarkusTest
class AuthorizationTest {

    private static final String SETUP =
            """
            mutation {
              conference: createConference(input: {name: "KubeCon 2019"}) { conference { id slug } }
              talk: createTalk(input: {title: "Opening", conference: "kubecon-2019"}) { talk { id slug } }
              speaker: createSpeaker(input: {name: "Ada Lovelace"}) { speaker { id slug } }
              organization: createOrganization(input: {name: "Analytical Engines"}) { organization { id slug } }
              project: createProject(input: {name: "Kubernetes"}) { project { id slug } }
              theme: createTheme(input: {name: "Security"}) { theme { id slug } }
            }""";

    @Inject
    ServedSchema served;

    private final Database database = new Database();

    private final List<MadeUp> values = new ArrayList<>();

    @BeforeEach
    void values() {
        database.clear();
        JsonPath made = Requests.send(SETUP, Tokens.curator()).extract().jsonPath();
        values.clear();
        for (String type : List.of("conference", "talk", "speaker", "organization", "project", "theme")) {
            Map<String, String> entry = made.getMap("data." + type + "." + type);
            values.add(new MadeUp(entry.get("id"), entry.get("slug")));
        }
        values.add(new MadeUp("none", "nothing"));
        values.add(new MadeUp("", ""));
        values.add(new MadeUp("x".repeat(1_000), "x".repeat(1_000)));
    }

    @Test
    void nobodyWithoutATokenChangesOrLearnsAnything() {
        expectClosed(null, "UNAUTHENTICATED");
    }

    @Test
    void nobodyWithoutTheRoleChangesOrLearnsAnything() {
        expectClosed(Tokens.reader(), "FORBIDDEN");
    }

    /** Without this the two above could be right for a wrong reason. */
    @Test
    void sameRequestsGetFurtherWithTheRole() {
        for (GraphQLFieldDefinition field : mutations()) {
            JsonPath answer = send("mutation", field, new MadeUp("none", "nothing"), Tokens.curator());

            List<String> codes = answer.getList("errors.extensions.code");
            assertThat(codes == null ? List.of() : codes)
                    .as("%s", field.getName())
                    .doesNotContain("UNAUTHENTICATED", "FORBIDDEN", "INTERNAL");
        }
    }

    @Test
    void fieldsInOneRequestAreRefusedEach() {
        JsonPath answer = Requests.send(
                        "mutation { a: deleteSpeaker(input: {id: \"x\", version: 1}) { id }"
                                + " b: deleteTheme(input: {id: \"x\", version: 1}) { id } }",
                        Tokens.reader())
                .extract()
                .jsonPath();

        assertThat(answer.getList("errors.path")).isEqualTo(List.of(List.of("a"), List.of("b")));
        assertThat(answer.getList("errors.extensions.code")).isEqualTo(List.of("FORBIDDEN", "FORBIDDEN"));
    }

    private void expectClosed(@Nullable String token, String code) {
        String before = revision();
        for (GraphQLFieldDefinition field : mutations()) {
            expectClosed("mutation", field, token, code);
        }
        GraphQLFieldDefinition changes = schema().getQueryType().getFieldDefinition("changes");
        if (changes != null) {
            expectClosed("query", changes, token, code);
        }
        assertThat(revision()).isEqualTo(before);
    }

    private void expectClosed(String operation, GraphQLFieldDefinition field, @Nullable String token, String code) {
        Set<String> answers = new LinkedHashSet<>();
        for (MadeUp value : values) {
            JsonPath answer = send(operation, field, value, token);
            assertThat(answer.getList("errors.extensions"))
                    .as("%s", field.getName())
                    .isEqualTo(List.of(Map.of("code", code)));
            assertThat((Object) answer.get("data." + field.getName())).isNull();
            answers.add(answer.prettify());
        }
        assertThat(answers)
                .as("%s answers the same, whatever there is", field.getName())
                .hasSize(1);
    }

    private static JsonPath send(String operation, GraphQLFieldDefinition field, MadeUp value, @Nullable String token) {
        return Requests.send(operation + " { " + value.call(field) + " }", token)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<GraphQLFieldDefinition> mutations() {
        List<GraphQLFieldDefinition> fields =
                Objects.requireNonNull(schema().getMutationType()).getFieldDefinitions();
        assertThat(fields).hasSizeGreaterThan(20);
        return fields;
    }

    private GraphQLSchema schema() {
        return served.schema();
    }

    private static String revision() {
        return Requests.send("{ catalog { revision } }", null)
                .extract()
                .jsonPath()
                .getString("data.catalog.revision");
    }
}
