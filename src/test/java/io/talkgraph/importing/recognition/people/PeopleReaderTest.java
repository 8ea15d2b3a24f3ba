package io.talkgraph.importing.recognition.people;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleReaderTest {

    @Test
    void twoPeopleShareTheOrganizationAfterThem() {
        assertThat(PeopleReader.strict("Chad Arimura & Matt Stephenson, Oracle"))
                .containsExactly(
                        new Person("Chad Arimura", "Oracle", null), new Person("Matt Stephenson", "Oracle", null));
    }

    @Test
    void aBoardMemberIsOnePerson() {
        assertThat(PeopleReader.strict("Gabe Monroy, Microsoft & CNCF Board Member"))
                .containsExactly(new Person("Gabe Monroy", "Microsoft", "CNCF Board Member"));
    }

    @Test
    void aJobTitleAloneIsNoOrganization() {
        assertThat(PeopleReader.strict("Patrick Galbraith, Consultant"))
                .containsExactly(new Person("Patrick Galbraith", null, "Consultant"));
    }

    @Test
    void legalFormsStayWithTheName() {
        assertThat(PeopleReader.strict("Ash Narkar, Styra, Inc"))
                .containsExactly(new Person("Ash Narkar", "Styra, Inc", null));
        assertThat(PeopleReader.strict("Rory McCune, NCC Group PLC"))
                .containsExactly(new Person("Rory McCune", "NCC Group PLC", null));
    }

    @Test
    void aJobOfSeveralPartsStaysTogether() {
        assertThat(PeopleReader.strict("Clayton Coleman, Architect, Kubernetes and OpenShift, Red Hat"))
                .containsExactly(new Person("Clayton Coleman", "Red Hat", "Architect, Kubernetes and OpenShift"));
    }

    @Test
    void aStrayCommaBeforeAnAmpersandIsIgnored() {
        assertThat(PeopleReader.strict("Ben Lambert, & Kevin Lingerfelt"))
                .containsExactly(new Person("Ben Lambert", null, null), new Person("Kevin Lingerfelt", null, null));
    }

    @Test
    void aNameBeforeAJobIsNoOrganization() {
        assertThat(PeopleReader.strict("Zihao Yu, Illya Chekrygin, Sr Staff Eng, HBO"))
                .extracting(Person::name)
                .containsExactly("Zihao Yu", "Illya Chekrygin");
    }

    @Test
    void anOrganizationInBracketsIsForAllBefore() {
        assertThat(PeopleReader.strict("Tabitha Sable and Laurent Bernaille (Datadog)"))
                .containsExactly(
                        new Person("Tabitha Sable", "Datadog", null), new Person("Laurent Bernaille", "Datadog", null));
    }

    @Test
    void theOrganizationIsTakenOutOfAJob() {
        assertThat(PeopleReader.strict("Alexis Richardson, CEO of Weaveworks"))
                .containsExactly(new Person("Alexis Richardson", "Weaveworks", "CEO"));
        assertThat(PeopleReader.strict("Michelle Noorali, Deis and 2017 Program Co-Chair"))
                .containsExactly(new Person("Michelle Noorali", "Deis", "2017 Program Co-Chair"));
    }

    @Test
    void handlesAreNoPartOfAName() {
        assertThat(PeopleReader.strict("Hana Harencarova (@hana)"))
                .containsExactly(new Person("Hana Harencarova", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google", "Deep Dive", "Service Mesh", "the Internet of Freedom",
                        "From Ancient Greece to Container Orchestration",
                "Project Update", "1000", "", "2000 nodes", "Kubernetes and OpenShift"
            })
    void otherTextsAreNoPeople(String text) {
        assertThat(PeopleReader.strict(text)).isEmpty();
    }

    @Test
    void markedListsHoldNamesThatShoutedWordsEnd() {
        assertThat(PeopleReader.marked("Alvaro Romero Diaz, Javier Blanco Cordero, ORANGE"))
                .containsExactly(
                        new Person("Alvaro Romero Diaz", "ORANGE", null),
                        new Person("Javier Blanco Cordero", "ORANGE", null));
    }
}
