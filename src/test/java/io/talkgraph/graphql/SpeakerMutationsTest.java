package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static io.talkgraph.graphql.Client.ask;
import static io.talkgraph.graphql.Curator.assertRefused;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.input;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** What curators do with speakers and organizations, which have their names in common. */
@QuarkusTest
class SpeakerMutationsTest {

    private static final String SPEAKER =
            "speaker { id slug name aliases version } warnings { field message similar { id } }";

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private static JsonPath create(String name) {
        return change("createSpeaker", SPEAKER, Map.of("name", name));
    }

    @Test
    void newSpeakerIsThereWithSlugAndAliases() {
        JsonPath made = change(
                "createSpeaker", SPEAKER, Map.of("name", " Ana  María  ", "aliases", List.of("A. M.", "a m", "Ana")));

        assertThat(made.getString("speaker.name")).isEqualTo("Ana  María");
        assertThat(made.getString("speaker.slug")).isEqualTo("ana-maria");
        // "A. M." and "a m" are one name to whoever looks for it.
        assertThat(made.getList("speaker.aliases")).containsExactly("A. M.", "Ana");
        assertThat(ask("{ speaker(slug: \"ana-maria\") { id } }").getString("speaker.id"))
                .isEqualTo(made.getString("speaker.id"));
    }

    @Test
    void takenSlugIsConflict() {
        create("Ana");

        JsonPath refused =
                assertRefused(send("createSpeaker", SPEAKER, Map.of("name", "Anna", "slug", "ana")), "CONFLICT");
        assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.slug");
        assertThat(refused.getList("errors[0].path")).isEqualTo(List.of("createSpeaker"));
    }

    @Test
    void nameOfAnotherOneIsConflictThatNamesThem() {
        String ana = change("createSpeaker", SPEAKER, Map.of("name", "Ana", "aliases", List.of("Anita")))
                .getString("speaker.id");

        for (String taken : List.of("ANA", "anita")) {
            JsonPath refused = assertRefused(send("createSpeaker", SPEAKER, Map.of("name", taken)), "CONFLICT");
            assertThat(refused.getString("errors[0].extensions.id")).isEqualTo(ana);
        }
    }

    @Test
    void nameThatLooksLikeAnotherOneIsWarning() {
        String vishnu = create("Vishnu Kannan").getString("speaker.id");
        create("Somebody Else");

        JsonPath made = create("Vish Kannan");

        assertThat(made.getList("warnings.field")).containsExactly("name");
        assertThat(made.getString("warnings[0].similar.id")).isEqualTo(vishnu);
    }

    @Test
    void onlyGivenFieldsChange() {
        JsonPath made =
                change("createSpeaker", SPEAKER, Map.of("name", "Ana", "aliases", List.of("Anita", "A. Example")));
        String id = made.getString("speaker.id");
        int version = made.getInt("speaker.version");

        JsonPath renamed =
                change("updateSpeaker", SPEAKER, Map.of("id", id, "version", version, "name", "Ana Example"));

        assertThat(renamed.getString("speaker.name")).isEqualTo("Ana Example");
        assertThat(renamed.getString("speaker.slug")).isEqualTo("ana");
        assertThat(renamed.getInt("speaker.version")).isGreaterThan(version);
        assertThat(renamed.getList("speaker.aliases"))
                .as("documents still call her Ana")
                .containsExactly("Anita", "A. Example", "Ana");

        JsonPath cleared = change(
                "updateSpeaker",
                SPEAKER,
                input("id", id, "version", renamed.getInt("speaker.version"), "aliases", null));
        assertThat(cleared.getList("speaker.aliases")).isEmpty();
        assertThat(cleared.getString("speaker.name")).isEqualTo("Ana Example");
    }

    @Test
    void aliasesMayChangePlaces() {
        JsonPath made = change("createSpeaker", SPEAKER, Map.of("name", "Ana", "aliases", List.of("One", "Two")));

        JsonPath turned = change(
                "updateSpeaker",
                SPEAKER,
                Map.of(
                        "id",
                        made.getString("speaker.id"),
                        "version",
                        made.getInt("speaker.version"),
                        "aliases",
                        List.of("Two", "Three", "One")));

        assertThat(turned.getList("speaker.aliases")).containsExactly("Two", "Three", "One");
    }

    @Test
    void sameAgainChangesNothing() {
        JsonPath made = create("Ana");
        int version = made.getInt("speaker.version");

        JsonPath same = change(
                "updateSpeaker",
                SPEAKER,
                Map.of("id", made.getString("speaker.id"), "version", version, "name", "Ana"));

        assertThat(same.getInt("speaker.version")).isEqualTo(version);
    }

    @Test
    void oldVersionIsConflictWithWhatStands() {
        JsonPath made = create("Ana");
        String id = made.getString("speaker.id");
        int version = made.getInt("speaker.version");
        int current = change("updateSpeaker", SPEAKER, Map.of("id", id, "version", version, "name", "Ana B."))
                .getInt("speaker.version");

        JsonPath refused = assertRefused(
                send("updateSpeaker", SPEAKER, Map.of("id", id, "version", version, "name", "Ana C.")), "CONFLICT");

        assertThat(refused.getInt("errors[0].extensions.currentVersion")).isEqualTo(current);
        assertThat(refused.getString("errors[0].extensions.current.name")).isEqualTo("Ana B.");
        assertThat(ask("{ speaker(slug: \"ana\") { name } }").getString("speaker.name"))
                .isEqualTo("Ana B.");
    }

    @Test
    void nameCannotBeCleared() {
        JsonPath made = create("Ana");

        JsonPath refused = assertRefused(
                send(
                        "updateSpeaker",
                        SPEAKER,
                        input(
                                "id",
                                made.getString("speaker.id"),
                                "version",
                                made.getInt("speaker.version"),
                                "name",
                                null)),
                "BAD_USER_INPUT");
        assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.name");
    }

    @Test
    void idsOfOthersAndOfNobodyAreTold() {
        String ana = create("Ana").getString("speaker.id");
        String acme = change("createOrganization", "organization { id }", Map.of("name", "Acme"))
                .getString("organization.id");
        change("deleteSpeaker", "id", Map.of("id", ana));

        assertRefused(send("updateSpeaker", SPEAKER, Map.of("id", ana, "version", 0)), "NOT_FOUND");
        assertRefused(send("updateSpeaker", SPEAKER, Map.of("id", acme, "version", 0)), "BAD_USER_INPUT");
        assertRefused(send("updateSpeaker", SPEAKER, Map.of("id", "Ana", "version", 0)), "BAD_USER_INPUT");
        assertRefused(send("deleteSpeaker", "id", Map.of("id", ana)), "NOT_FOUND");
    }

    @Test
    void removedSpeakerIsGoneWithAliases() {
        JsonPath made = change("createSpeaker", SPEAKER, Map.of("name", "Ana", "aliases", List.of("One", "Two")));
        String id = made.getString("speaker.id");

        assertRefused(
                send("deleteSpeaker", "id", Map.of("id", id, "version", made.getInt("speaker.version") + 1)),
                "CONFLICT");
        JsonPath removed = change(
                "deleteSpeaker", "id slug removedWithIt", Map.of("id", id, "version", made.getInt("speaker.version")));

        assertThat(removed.getString("id")).isEqualTo(id);
        assertThat(removed.getString("slug")).isEqualTo("ana");
        assertThat(removed.getInt("removedWithIt")).isEqualTo(2);
        assertThat(ask("{ speaker(slug: \"ana\") { id } speakers { totalCount } }")
                        .getString("speaker"))
                .isNull();
    }

    @Test
    void organizationHasAnAddress() {
        String selection = "organization { id name aliases url version }";
        JsonPath made = change(
                "createOrganization", selection, Map.of("name", "Acme", "url", "https://acme.example/about?a=b#c"));
        assertThat(made.getString("organization.url")).isEqualTo("https://acme.example/about?a=b#c");

        JsonPath cleared = change(
                "updateOrganization",
                selection,
                input(
                        "id",
                        made.getString("organization.id"),
                        "version",
                        made.getInt("organization.version"),
                        "name",
                        "Acme Inc.",
                        "url",
                        null));
        assertThat(cleared.getString("organization.url")).isNull();
        assertThat(cleared.getList("organization.aliases")).containsExactly("Acme");

        assertRefused(
                send(
                        "updateOrganization",
                        selection,
                        Map.of("id", made.getString("organization.id"), "version", 0, "name", "Acme Ltd.")),
                "CONFLICT");
        assertRefused(send("createOrganization", selection, Map.of("name", "acme")), "CONFLICT");
        assertThat(change("deleteOrganization", "removedWithIt", Map.of("id", made.getString("organization.id")))
                        .getInt("removedWithIt"))
                .isEqualTo(1);
    }
}
