package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.programme.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Schedules that are cut off, too large, or made to do harm: a clear refusal, and nothing else. */
@Timeout(120)
class ScheduleHostileTest {

    private static ImportRejectedException refused(String content) {
        return assertThatExceptionOfType(ImportRejectedException.class)
                .isThrownBy(() -> Schedules.read(content))
                .actual();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule-xml/pentabarf.xml",
                "schedule-xml/hub.xml",
                "schedule-json/frab.json",
                "schedule-json/hub.json"
            })
    void cutAnywhereItIsRefusedAsAWhole(String file) {
        String content = Schedules.own(file).content().stripTrailing();
        for (int end = 1; end < content.length(); end++) {
            String cut = content.substring(0, end);
            ImportRejectedException refusal = refused(cut);
            assertThat(refusal.line()).as(cut).isNotNull().isPositive();
            assertThat(refusal.getMessage()).isNotBlank().doesNotContain("Exception", "jackson", "JAXP");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule-xml/pentabarf.xml",
                "schedule-xml/hub.xml",
                "schedule-json/frab.json",
                "schedule-json/hub.json"
            })
    void spoiledAnywhereItIsReadOrRefused(String file) {
        String content = Schedules.own(file).content();
        String noise = "<>/&;\"'{}[]:,!?-]]\n\t =x0é\uD83D#%";
        Random random = new Random(31);
        int read = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder spoiled = new StringBuilder(content);
            for (int times = random.nextInt(4); times >= 0; times--) {
                int at = random.nextInt(spoiled.length() - 8);
                int end = at + random.nextInt(8);
                int from = random.nextInt(noise.length());
                spoiled.replace(at, end, noise.substring(from, Math.min(noise.length(), from + random.nextInt(4))));
            }
            read += isRead(spoiled.toString()) ? 1 : 0;
        }
        assertThat(read).as("spoilt harmlessly").isBetween(100, 3_900);
    }

    /** Whatever is thrown but a refusal fails the test. */
    private static boolean isRead(String content) {
        try {
            return !Schedules.read(content).sessions().isEmpty();
        } catch (ImportRejectedException e) {
            return false;
        }
    }

    @Test
    void cutXmlSaysWhere() {
        ImportRejectedException refusal = refused("<schedule>\n<conference><title>A</title>\n<start>2031");

        assertThat(refusal).hasMessageStartingWith("The schedule is no well-formed XML: ");
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(12);
    }

    @Test
    void linesCountFromTheTopOfTheDocument() {
        String content = "\n\n<?xml version='1.0'?>\n" + Schedules.xml("", "<event><title>A</title></event>");

        assertThat(Schedules.only(Schedules.read(content)).line()).isEqualTo(6);
        assertThat(refused(content + "<").line()).isEqualTo(7);
    }

    @Test
    void cutJsonSaysWhere() {
        ImportRejectedException refusal = refused("{\"schedule\": {\n\"conference\": {\n  \"title\": \"A");

        assertThat(refusal).hasMessageStartingWith("The schedule is no complete JSON: ");
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(14);
    }

    static Stream<String> doctypes() {
        return Stream.of(
                "<!DOCTYPE schedule>\n",
                "<!DOCTYPE schedule SYSTEM \"file:///etc/passwd\">\n",
                "<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n",
                "<!DOCTYPE schedule [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>\n",
                "<!DOCTYPE schedule [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;\">]>\n");
    }

    @ParameterizedTest
    @MethodSource("doctypes")
    void aDoctypeIsRefused(String doctype) {
        String content = "<?xml version=\"1.0\"?>\n" + doctype + Schedules.xml("<city>&x;</city>", "");

        assertThat(refused(content)).hasMessageContaining("DOCTYPE");
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String here = "\"http://127.0.0.1:" + server.getLocalPort() + "/x\"";
            refused("<!DOCTYPE schedule SYSTEM " + here + "><schedule/>");
            refused("<!DOCTYPE schedule [<!ENTITY % x SYSTEM " + here + "> %x;]><schedule/>");
            refused("<!DOCTYPE schedule [<!ENTITY x SYSTEM " + here + ">]><schedule>&x;</schedule>");
            server.setSoTimeout(1);

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nobody has called")
                    .isThrownBy(server::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "bogus"})
    void theDeclaredEncodingIsNoMatterOfText(String encoding) {
        String content =
                "<?xml version='1.0' encoding='" + encoding + "'?>" + Schedules.xml("<city>Göteborg</city>", "");

        assertThat(Schedules.read(content).event().city()).isEqualTo("Göteborg");
        assertThat(Schedules.read("\n " + content).event().city()).isEqualTo("Göteborg");
    }

    @Test
    void entitiesThatAreNotDeclaredAreRefused() {
        assertThat(refused(Schedules.xml("<city>&passwd;</city>", ""))).hasMessageContaining("passwd");
    }

    static Stream<String> tooLarge() {
        String open = "<a>".repeat(100_000);
        String brackets = "[".repeat(100_000);
        String objects = "{\"a\":".repeat(100_000);
        String ten = "x".repeat(10_000_000);
        return Stream.of(
                Schedules.xml("", open),
                Schedules.xml(open, ""),
                Schedules.xml("", "<event><title>" + open),
                Schedules.xml("", "<event><persons><person>" + open),
                "<schedule>" + open + "</schedule>",
                Schedules.xml("", "<event id='" + ten + "'/>"),
                Schedules.xml("", "<room name='" + ten + "'/>"),
                Schedules.xml("", "<event><title>" + ten + "</title></event>"),
                Schedules.xml("", "<event><title><![CDATA[" + ten + "]]></title></event>"),
                Schedules.xml("", "<event><title>" + "&lt;".repeat(2_000_000) + "</title></event>"),
                Schedules.xml("", "<event><persons><person>" + ten + "</person></persons></event>"),
                Schedules.xml("", "<event/>".repeat(Schedule.MAX_ENTRIES + 1)),
                Schedules.xml("", "<event><links>" + "<link>a</link>".repeat(1_200_000) + "</links></event>"),
                Schedules.xml("", "<event " + attributes() + "/>"),
                Schedules.json("", brackets),
                Schedules.json("", "{\"x\": " + brackets),
                Schedules.json("", objects),
                Schedules.json(", \"x\": " + brackets, ""),
                "{\"x\":" + brackets,
                Schedules.json("", "{\"title\": \"" + ten + "\"}"),
                Schedules.json("", "{\"x\": [" + "{},".repeat(3_000_000) + "1]}"),
                Schedules.json("", "{\"links\": [" + "\"a\",".repeat(3_000_000) + "1]}"),
                Schedules.json("", "{},".repeat(Schedule.MAX_ENTRIES) + "{}"),
                Schedules.json("", "{\"id\": " + "9".repeat(100_000) + "}"));
    }

    private static String attributes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append(" a").append(i).append("=''");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void whatIsLargerThanAScheduleIsRefused(String content) {
        ImportRejectedException refusal = refused(content);

        System.out.println(refusal.line() + ":" + refusal.column() + " " + refusal.getMessage());
        assertThat(refusal.getMessage()).hasSizeLessThan(500).doesNotContain("Exception", "StreamRead", "JAXP");
    }

    @Test
    void textsUpToTheLimitAreRead() {
        String long1 = "x".repeat(Schedule.MAX_TEXT);

        assertThat(Schedules.titles(Schedules.read(Schedules.xml("", "<event><title>" + long1 + "</title></event>"))))
                .containsExactly(long1);
        assertThat(Schedules.titles(Schedules.read(Schedules.json("", "{\"title\": \"" + long1 + "\"}"))))
                .containsExactly(long1);
    }

    @Test
    void anythingElseAsXmlSaysWhatItIs() {
        assertThat(refusedBy(new ScheduleXmlImporter(), "{\"schedule\": {}}"))
                .hasMessage("The document is no XML; it looks like JSON. Leave the format to AUTO.");
        assertThat(refusedBy(new ScheduleXmlImporter(), "BEGIN:VCALENDAR\nEND:VCALENDAR"))
                .hasMessageContaining("it looks like a calendar.");
        assertThat(refusedBy(new ScheduleXmlImporter(), "# A report")).hasMessageContaining("it looks like text.");
        assertThat(refusedBy(new ScheduleXmlImporter(), "<?xml version='1.0'?>\n<rss version='2.0'><channel/></rss>"))
                .hasMessage(
                        "The document is no schedule: its first element is <rss>, that of a schedule is <schedule>.")
                .returns(2, ImportRejectedException::line);
        assertThat(refusedBy(new ScheduleXmlImporter(), "<html><body><p>a<br></body></html>"))
                .hasMessageContaining("<html>");
        assertThat(refusedBy(new ScheduleXmlImporter(), "<schedule><task/></schedule>"))
                .hasMessageStartingWith("The schedule is empty");
    }

    @Test
    void anythingElseAsJsonSaysWhatItIs() {
        assertThat(refusedBy(new ScheduleJsonImporter(), "<schedule/>"))
                .hasMessage("The document is no JSON object; it looks like XML. Leave the format to AUTO.");
        assertThat(refusedBy(new ScheduleJsonImporter(), "[1]")).hasMessageContaining("no JSON object");
        assertThat(refusedBy(new ScheduleJsonImporter(), "{\"sessions\": [], \"speakers\": []}"))
                .hasMessage(
                        "The document is no schedule: it has no object \"schedule\"; its members are: sessions, speakers.");
        assertThat(refusedBy(new ScheduleJsonImporter(), "{\"schedule\": []}"))
                .hasMessageContaining("no object \"schedule\"");
        assertThat(refusedBy(new ScheduleJsonImporter(), "{\"schedule\": {\"conference\": null}}"))
                .hasMessageStartingWith("The schedule is empty");
        assertThat(refusedBy(new ScheduleJsonImporter(), "{\"schedule\": {\"conference\": {\"title\": \"A\"}}} x"))
                .hasMessageContaining("Unrecognized token");
    }

    private static ImportRejectedException refusedBy(Importer importer, String content) {
        ImportSource source = new ImportSource("unknown", content, null);
        return assertThatExceptionOfType(ImportRejectedException.class)
                .isThrownBy(() -> importer.read(source, new ImportProblems()))
                .actual();
    }

    @Test
    void aHundredThousandEventsAreRead() {
        StringBuilder xml = new StringBuilder();
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            xml.append("<event id='")
                    .append(i)
                    .append("'><title>Talk ")
                    .append(i)
                    .append("</title><start>10:00</start>");
            xml.append("<persons><person>Ann ").append(i).append("</person></persons></event>\n");
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"id\": ")
                    .append(i)
                    .append(", \"title\": \"Talk ")
                    .append(i);
            json.append("\", \"start\": \"10:00\", \"persons\": [{\"name\": \"Ann ")
                    .append(i)
                    .append("\"}]}");
        }
        Programme fromXml = Schedules.read(Schedules.xml("", xml.toString()));
        Programme fromJson = Schedules.read(Schedules.json("", json.toString()));

        assertThat(fromXml.sessions()).hasSize(100_000);
        assertThat(Schedules.titles(fromJson)).isEqualTo(Schedules.titles(fromXml));
        assertThat(fromXml.sessions().get(99_999).people().get(0).name()).isEqualTo("Ann 99999");
        assertThat(fromXml.sessions().get(99_999).keys()).containsExactly("id:99999");
    }
}
