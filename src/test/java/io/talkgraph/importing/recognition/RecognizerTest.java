package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.Recognizer.Recognition;
import io.talkgraph.importing.recognition.Vocabulary.Kind;
import io.talkgraph.importing.recognition.Vocabulary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RecognizerTest {

    private static final Recognizer RECOGNIZER = new Recognizer(new Vocabulary(List.of(
            project("envoy", "Envoy"),
            exact("envoy", "Envoy"),
            project("istio", "Istio"),
            project("linkerd", "Linkerd"),
            project("linkerd-viz", "Linkerd Viz"),
            project("kubernetes", "Kubernetes"),
            project("kubernetes", "k8s"),
            project("cert-manager", "cert-manager"),
            project("cert-manager", "cert manager"),
            project("cassandra", "Cassandra"),
            project("fly-io", "Fly.io"),
            project("cplusplus", "C++"),
            project("service-mesh-interface", "Service Mesh Interface"),
            exact("draft", "Draft"),
            exact("rook", "Rook"),
            exact("apache-spark", "Spark"),
            theme("service-mesh", "service mesh"),
            theme("service-mesh", "malla de servicios"),
            theme("machine-learning", "aprendizaje automático"),
            theme("security", "security"),
            theme("ingress", "gateway"),
            theme("networking", "gateway"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            We chose Envoy for it.                              | envoy
            Envoy's filters are fine                            | envoy
            Envoy, then Istio                                   | envoy istio
            an Envoy-based proxy                                | envoy
            ENVOY and envoy                                     | envoy envoy
            (Envoy)                                             | envoy
            **Envoy** and _Istio_ and `Linkerd`                 | envoy istio linkerd
            Istio/Envoy                                         | istio envoy
            Linkerd Viz is new                                  | linkerd-viz
            Linkerd viz and Linkerd                             | linkerd-viz linkerd
            the Istio service mesh                              | istio service-mesh
            Service Mesh Interface                              | service-mesh-interface service-mesh
            cert manager or cert-manager                        | cert-manager cert-manager
            K8S                                                 | kubernetes
            We wrote a draft of it                              |
            Draft builds it                                     | draft
            to spark creativity                                 |
            Apache Spark                                        | apache-spark
            a ROOK, a rook, Rook                                | rook
            una malla de servicios                              | service-mesh
            APRENDIZAJE AUTOMATICO con k8s                      | machine-learning kubernetes
            aprendizaje automático                              | machine-learning
            我们使用Envoy和Istio                                  | envoy istio
            Envoyを使った                                        | envoy
            C++ and Envoy                                       | cplusplus envoy
            the API gateway                                     | ingress networking
            deployed on Fly.io today                            | fly-io
            [Envoy](https://example.org/x) talk                 | envoy
            ![Envoy logo](images/logo.png)                      | envoy
            <b>Envoy</b>                                        | envoy
            """)
    void findsWhatIsNamed(String text, String slugs) {
        assertThat(slugs(text)).containsExactlyElementsOf(slugs == null ? List.of() : List.of(slugs.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvoyX, Envoys, preEnvoy, Envoy2, Envoyé, my_envoy_x",
                "https://www.envoyproxy.io/docs/envoy/latest",
                "see https://github.com/istio/istio and http://istio.io",
                "istio.io/docs and www.envoy.com/envoy",
                "[the docs](https://example.org/istio/envoy)",
                "[the docs](../istio (old)/my envoy.md)",
                "[the slides](slides/envoy.pdf \"Envoy\")",
                "![](images/envoy.png)",
                "<img src=\"images/envoy.png\" alt=\"Envoy\">",
                "<a href='/istio'>here</a>",
                "mail envoy@istio.org or istio-users@envoy.example.com",
                "[1]: /talks/istio",
                "<!-- Istio was here -->",
                "<https://istio.io>",
                "lists.fly.io.example and x.fly.io/y",
                ""
            })
    void addressesAndPartsOfWordsAreNoMention(String text) {
        assertThat(slugs(text)).isEmpty();
    }

    @Test
    void offsetsAreThoseOfTheInput() {
        String text = "Ärger: ÉNVOY läuft – “Istio” ẞ too, and Envoy.";
        assertThat(RECOGNIZER.recognize(text))
                .extracting(one -> text.substring(one.start(), one.end()))
                .containsExactly("ÉNVOY", "Istio", "Envoy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            First one. Then Envoy came, e.g. as proxy. Last one.      | Then Envoy came, e.g. as proxy.
            - **Envoy** is [fast](https://example.org/a_b)            | Envoy is fast
            ## 3 ways to use Envoy                                    | 3 ways to use Envoy
            1. Envoy first                                            | Envoy first
            > Is it Envoy? Yes.                                       | Is it Envoy?
            先に話した。Envoyは速い。次は別の話。                       | Envoyは速い。
            Version 1.2 of Envoy 1.8 is out! We like it.              | Version 1.2 of Envoy 1.8 is out!
            She said "it runs." Then Envoy came.                      | Then Envoy came.
            Dr. Who uses Envoy. Others do not.                        | Dr. Who uses Envoy.
            """)
    void quoteIsTheSentence(String text, String quote) {
        assertThat(RECOGNIZER.recognize(text).get(0).quote()).isEqualTo(quote);
    }

    @Test
    void quoteKeepsBracketsThatAreNoLink() {
        String row = "|会前<br>Envoy Update [I] - Me, Org|[Video](https://v.example)|";
        assertThat(RECOGNIZER.recognize(row).get(0).quote()).isEqualTo("会前 Envoy Update [I] - Me, Org|Video");
    }

    @Test
    void quoteFollowsWrappedLinesAndStopsAtBlocks() {
        String wrapped = "Some words before that are one sentence. The proxy that they chose is the well known\n"
                + "Envoy because of its filters. And more.\n\nAnother paragraph";
        assertThat(RECOGNIZER.recognize(wrapped).get(0).quote())
                .isEqualTo("The proxy that they chose is the well known Envoy because of its filters.");
        assertThat(RECOGNIZER
                        .recognize("Slide title\nEnvoy and more\nnext line")
                        .get(0)
                        .quote())
                .isEqualTo("Envoy and more");
        String list = "- a first item that is long enough to be wrapped by someone, really\n- Envoy item\n- third";
        assertThat(RECOGNIZER.recognize(list).get(0).quote()).isEqualTo("Envoy item");
    }

    @Test
    void longQuoteIsShortenedAroundTheName() {
        String text = "word ".repeat(200) + "Envoy " + "more ".repeat(200);
        String quote = RECOGNIZER.recognize(text).get(0).quote();
        assertThat(quote)
                .hasSizeLessThanOrEqualTo(300)
                .startsWith("…word")
                .endsWith("more…")
                .contains("Envoy");
        String atStart =
                RECOGNIZER.recognize("Envoy " + "more ".repeat(200)).get(0).quote();
        assertThat(atStart)
                .hasSizeLessThanOrEqualTo(300)
                .startsWith("Envoy more")
                .endsWith("…");
        String noSpaces = RECOGNIZER
                .recognize("字".repeat(500) + "Envoy" + "字".repeat(500))
                .get(0)
                .quote();
        assertThat(noSpaces).hasSizeLessThanOrEqualTo(300).contains("字Envoy字");
        String pairs = RECOGNIZER
                .recognize("😀".repeat(400) + " Envoy " + "😀".repeat(401))
                .get(0)
                .quote();
        assertThat(pairs.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }

    @Test
    void emptyVocabularyFindsNothing() {
        assertThat(new Recognizer(new Vocabulary(List.of())).recognize("Envoy")).isEmpty();
    }

    @Test
    @Timeout(60)
    void largeTextAndManyTermsEndInTime() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            terms.add(project("p" + i, "Project Number" + i));
        }
        Recognizer many = new Recognizer(new Vocabulary(terms));
        String text = "Here is project number4999 in a sentence that goes on. ".repeat(40_000);
        assertThat(many.recognize(text)).hasSize(40_000);
    }

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(
            strings = {
                "[", "](", "](a", "<a", "<!--", "`", "a.", "a@", "a.b@", "*", "_", "envoy ", "envoy.", "x://", "|",
                "\n", "- ", "\u0301"
            })
    void pathologicalTextEndsInTime(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        assertThat(RECOGNIZER.recognize(text)).isNotNull();
        assertThat(RECOGNIZER.recognize("Envoy " + text + " Envoy")).isNotNull();
    }

    private static List<String> slugs(String text) {
        return RECOGNIZER.recognize(text).stream().map(Recognition::slug).toList();
    }

    private static Term project(String slug, String text) {
        return new Term(Kind.PROJECT, slug, text, false);
    }

    private static Term exact(String slug, String text) {
        return new Term(Kind.PROJECT, slug, text, true);
    }

    private static Term theme(String slug, String text) {
        return new Term(Kind.THEME, slug, text, false);
    }
}
