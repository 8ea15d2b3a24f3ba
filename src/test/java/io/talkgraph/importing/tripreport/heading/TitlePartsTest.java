package io.talkgraph.importing.tripreport.heading;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.recognition.title.TitleMarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalTime;

import static org.assertj.core.api.Assertions.assertThat;

class TitlePartsTest {

    private static final HeadingHabit PEOPLE = new HeadingHabit(false, true, false);
    private static final HeadingHabit SPEAKER_FIRST = new HeadingHabit(true, true, false);
    private static final HeadingHabit ORGANIZATIONS = new HeadingHabit(false, false, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Istio - The Weather Company’s Journey - Nick Nellis & Fabio Oliveira, IBM ; Istio - The Weather Company’s Journey",
                "Plone, 15 ans - Eric Bréhault - Makina Corpus                         ; Plone, 15 ans",
                "nuka - libérez le vilain devops - Gael Pasgrimaud                     ; nuka - libérez le vilain devops",
                "Are You Ready? — To the Edge - Megan O’Keefe & Steve Louie, Cisco     ; Are You Ready? - To the Edge",
                "A Guide to eBPF by Liz Rice (Aqua)                                    ; A Guide to eBPF",
                "Kubernetes is Still Hard (for Developers) - Michelle Noorali, Deis    ; Kubernetes is Still Hard (for Developers)",
                "Cloud Native Strategy - From Ancient Greece to Containers             ; Cloud Native Strategy - From Ancient Greece to Containers"
            })
    void titlesKeepTheirOwnDashes(String heading, String title) {
        assertThat(TitleParts.of(heading, PEOPLE).title()).isEqualTo(title);
    }

    @Test
    void threePartsEndInTheOrganization() {
        assertThat(TitleParts.of("Plone, 15 ans - Eric Bréhault - Makina Corpus", PEOPLE)
                        .people())
                .containsExactly(new Person("Eric Bréhault", "Makina Corpus", null));
    }

    @Test
    void theHabitOfTheDocumentDecidesWhoSpeaks() {
        assertThat(TitleParts.of("David Blevins – Apache TomEE", SPEAKER_FIRST).title())
                .isEqualTo("Apache TomEE");
        assertThat(TitleParts.of("Quel sale type - serge-sans-paille", PEOPLE).people())
                .extracting(Person::name)
                .containsExactly("serge-sans-paille");
        assertThat(TitleParts.of("Multicluster Tool Box - admiralty", ORGANIZATIONS)
                        .title())
                .isEqualTo("Multicluster Tool Box");
        assertThat(TitleParts.of("Multicluster Tool Box - admiralty", ORGANIZATIONS)
                        .people())
                .isEmpty();
    }

    @Test
    void aRoleAfterANameIsNoTitle() {
        TitleParts parts = TitleParts.of("Kelsey Hightower - Staff Dev Advocate, Google", HeadingHabit.NONE);

        assertThat(parts.title()).isEmpty();
        assertThat(parts.people()).containsExactly(new Person("Kelsey Hightower", "Google", "Staff Dev Advocate"));
    }

    @Test
    void countedTalksNameTheirSpeakerFirst() {
        TitleMarks marks = TitleMarks.of("Talk 3 - Hans - Building Delightful Apps");
        TitleParts parts = TitleParts.ofNumbered(marks.text(), HeadingHabit.NONE);

        assertThat(parts.title()).isEqualTo("Building Delightful Apps");
        assertThat(parts.people()).extracting(Person::name).containsExactly("Hans");
    }

    @Test
    void marksAreTakenOffTheTitle() {
        TitleMarks marks = TitleMarks.of("Keynote: KubeCon Opening Keynote - Project Update [I] - Ann Lee");

        assertThat(marks.kind()).isEqualTo(TalkKind.KEYNOTE);
        assertThat(marks.level()).isEqualTo(TalkLevel.INTERMEDIATE);
        assertThat(marks.text()).isEqualTo("KubeCon Opening Keynote - Project Update - Ann Lee");
    }

    @Test
    void timesAreTakenOffTheTitle() {
        assertThat(TitleMarks.of("Saturday 10:00 How FOSS could").time()).isEqualTo(LocalTime.of(10, 0));
        assertThat(TitleMarks.of("Saturday 10:00 How FOSS could").day()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(TitleMarks.of("Sunday 16:00 Sunday 16:00 NGI Zero").text()).isEqualTo("NGI Zero");
        assertThat(TitleMarks.of("14h : Enseigner est apprendre").time()).isEqualTo(LocalTime.of(14, 0));
        assertThat(TitleMarks.of("14h : Enseigner est apprendre").text()).isEqualTo("Enseigner est apprendre");
        assertThat(TitleMarks.of("10 Mio€ für Open Source").time()).isNull();
        assertThat(TitleMarks.of("360° Monitoring").text()).isEqualTo("360° Monitoring");
        assertThat(TitleMarks.of("1.5 million pods").text()).isEqualTo("1.5 million pods");
    }
}
