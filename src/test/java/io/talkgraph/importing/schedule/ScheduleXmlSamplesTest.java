package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The schedules in ../shared/samples/schedule-xml, counted a second way: by XPath over a DOM. */
class ScheduleXmlSamplesTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final XPath PATHS = XPathFactory.newInstance().newXPath();

    private static Document dom(ImportSource source) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(source.content())));
    }

    private static int count(Document dom, String path) throws Exception {
        return ((Double) PATHS.evaluate("count(" + path + ")", dom, XPathConstants.NUMBER)).intValue();
    }

    /** The texts at the path, without those that are blank. */
    private static List<String> texts(Document dom, String path) throws Exception {
        NodeList nodes = (NodeList) PATHS.evaluate(path, dom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            String text = nodes.item(i).getTextContent().strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fosdem-2007.xml",
                "fosdem-2008.xml.gz",
                "fosdem-2012.xml.gz",
                "fosdem-2019.xml.gz",
                "fosdem-2020.xml.gz",
                "fosdem-2025.xml.gz"
            })
    void everythingIsReadThatXPathFinds(String file) throws Exception {
        ImportSource source = Schedules.shared("schedule-xml/" + file).in(BRUSSELS);
        ImportProblems problems = new ImportProblems();
        Programme programme = Schedules.read(source, problems);
        List<Session> sessions = programme.sessions();
        Document dom = dom(source);

        System.out.printf("%-20s %4d events, %s%n", file, sessions.size(), Schedules.messages(problems));
        assertThat(Schedules.titles(programme)).isEqualTo(texts(dom, "//event/title"));
        assertThat(sessions).hasSize(count(dom, "//event"));
        assertThat(sessions.stream().flatMap(s -> s.people().stream()).map(Session.Person::name))
                .containsExactlyElementsOf(texts(dom, "//event/persons/person"));
        assertThat(sessions.stream().filter(s -> s.people().isEmpty()))
                .hasSize(count(dom, "//event[not(persons/person)]"));
        assertThat(sessions.stream().map(Session::room)).containsExactlyElementsOf(texts(dom, "//event/room"));
        assertThat(sessions.stream().map(Session::track)).containsExactlyElementsOf(texts(dom, "//event/track"));
        assertThat(sessions.stream().map(Session::type).filter(Objects::nonNull))
                .containsExactlyElementsOf(texts(dom, "//event/type"));
        assertThat(sessions.stream().map(Session::date).map(String::valueOf)).containsExactlyElementsOf(perEvent(dom));
        assertThat(sessions.stream().map(s -> s.start().toLocalTime().toString()))
                .containsExactlyElementsOf(texts(dom, "//event/start"));
        assertThat(sessions.stream().filter(s -> s.end() == null))
                .as("without a length")
                .hasSize(count(dom, "//event[duration='00:00']"));
        assertThat(sessions.stream().filter(s -> !s.start().getOffset().equals(ZoneOffset.ofHours(1))))
                .as("not in winter time")
                .isEmpty();
        assertThat(sessions.stream().mapToInt(s -> s.links().size()).sum())
                .isEqualTo(count(dom, "//event/links/link")
                        + count(dom, "//event/attachments/attachment")
                        + count(dom, "//event/url[text()]")
                        + count(dom, "//event/video_download_url[text()]"));
    }

    /** The day each event stands in. */
    private static List<String> perEvent(Document dom) throws Exception {
        List<String> dates = new ArrayList<>();
        for (String day : texts(dom, "//day/@date")) {
            int events = count(dom, "//day[@date='" + day + "']//event");
            for (int i = 0; i < events; i++) {
                dates.add(day);
            }
        }
        return dates;
    }

    @ParameterizedTest
    @CsvSource({
        "fosdem-2007.xml,    2007-02-25, 2007-02-26",
        "fosdem-2008.xml.gz, 2008-02-23,           ",
        "fosdem-2012.xml.gz, 2012-02-04, 2012-02-05",
        "fosdem-2019.xml.gz, 2019-02-02, 2019-02-03",
        "fosdem-2020.xml.gz, 2020-02-01, 2020-02-02",
        "fosdem-2025.xml.gz, 2025-02-01, 2025-02-02"
    })
    void theConferenceIsRead(String file, LocalDate start, LocalDate end) {
        Programme programme = Schedules.read(Schedules.shared("schedule-xml/" + file));

        assertThat(programme.event().title()).isEqualTo("FOSDEM " + start.getYear());
        assertThat(programme.event().city()).isEqualTo("Brussels");
        assertThat(programme.event().startDate()).isEqualTo(start);
        assertThat(programme.event().endDate()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fosdem-2007.xml", "fosdem-2019.xml.gz"})
    void withoutAZoneEachTalkKeepsItsDay(String file) throws Exception {
        ImportSource source = Schedules.shared("schedule-xml/" + file);
        ImportProblems problems = new ImportProblems();
        Programme programme = Schedules.read(source, problems);

        assertThat(programme.sessions()).allMatch(s -> s.start() == null && s.end() == null);
        assertThat(programme.sessions().stream().map(s -> String.valueOf(s.date())))
                .containsExactlyElementsOf(perEvent(dom(source)));
        assertThat(Schedules.messages(problems))
                .singleElement()
                .asString()
                .contains(programme.sessions().size() + " entries keep their day and lose their time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fosdem-2025.xml.gz"})
    void guidsAndAddressesAreKeys(String file) throws Exception {
        ImportSource source = Schedules.shared("schedule-xml/" + file);
        Programme programme = Schedules.read(source);
        Document dom = dom(source);

        assertThat(new TreeSet<>(
                        programme.sessions().stream().map(s -> s.keys().get(0)).toList()))
                .hasSize(count(dom, "//event"))
                .allMatch(key -> key.startsWith("guid:"));
        assertThat(programme.sessions().stream().flatMap(s -> s.keys().stream()).filter(key -> key.startsWith("url:")))
                .hasSize(count(dom, "//event/url"));
        assertThat(programme.sessions().stream().map(Session::start).map(s -> s.toLocalTime()))
                .as("in the zone of the schedule, and nobody passed one")
                .contains(LocalTime.of(10, 35));
    }
}
