package io.talkgraph.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Real files of all formats in one catalogue, in both orders and twice. The whole of pyvideo is a matter of
 * {@code src/bench/imports}; that its reader takes all of it, of PyvideoSamplesTest.
 */
@QuarkusTest
class SamplesImportTest {

    private static final Path SAMPLES = Path.of("../shared/samples");

    /** Each line is one run of the import command. */
    private static final List<List<String>> RUNS = List.of(
            List.of("reports/lucasc-fosdem-2020.md"),
            List.of("reports/jameskieltyka-kubecon-eu-2019-day1.md"),
            List.of("schedule-xml/fosdem-2007.xml"),
            List.of("schedule-xml/fosdem-2020.xml.gz"),
            List.of("schedule-json/frab-camp2019.json"),
            List.of("schedule-json/hub-schedule2.json"),
            List.of("schedule-json/pretalx-democon.json"),
            List.of("schedule-json/pretalx-rc3.json"),
            List.of(
                    "--conference=droidcon Berlin 2023",
                    "--time-zone=Europe/Berlin",
                    "sessionize/droidcon-2023-berlin-GridSmart.json"),
            List.of("--conference=droidcon Berlin 2023", "sessionize/droidcon-2023-berlin-Speakers.json"),
            List.of(
                    "--conference=Global Azure 2020",
                    "--time-zone=Europe/Vienna",
                    "sessionize/global-azure-2020-all.json"),
            List.of("--conference=linux.conf.au 2020", "ics/linux_conf_au_2020.ics"),
            List.of("--conference=JoCo Cruise 2023", "--name=jococruise2023.ics", "ics/sched-jococruise-2023v2.ics"),
            List.of("landscape/landscape-2019-06-07.yml"),
            List.of("landscape/landscape-2026-08-07.yml"),
            List.of("confs-tech/2019-devops.json"),
            List.of("confs-tech/2024-general.json"));

    @Inject
    StartedWork work;

    private final Database database = new Database();

    @Inject
    EntityManager em;

    private Terminal terminal;

    @BeforeEach
    void emptyCatalogue() {
        assumeTrue(Files.isDirectory(SAMPLES), "The real files are in " + SAMPLES + ", which is not there.");
        database.clear();
        terminal = new Terminal(work);
    }

    private void run(List<String> arguments) {
        List<Object> line = new ArrayList<>(List.of("import"));
        arguments.forEach(argument -> line.add(argument.startsWith("--") ? argument : SAMPLES.resolve(argument)));
        assertThat(terminal.run(line.toArray()))
                .as("%s:%n%s%s", arguments, terminal.out(), terminal.err())
                .isZero();
    }

    /** A list of projects that came late is in the talks that were there before when they are read again. */
    private void runAll(List<List<String>> runs) {
        runs.forEach(this::run);
        assertThat(terminal.run("retag")).isZero();
    }

    private String exported() {
        assertThat(terminal.run("export")).isZero();
        return terminal.out();
    }

    private List<String> changesAfter(long change) {
        return QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery(
                        "select concat_ws(' ', kind, slug, action, before, after) from change where id > :id",
                        String.class)
                .setParameter("id", change)
                .getResultList());
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
    }

    @Test
    void realFilesOfAllFormatsMakeOneCatalogue() {
        runAll(RUNS);
        String once = exported();

        for (List<String> arguments : RUNS) {
            long changes = count("select coalesce(max(id), 0) from change");
            run(arguments);
            assertThat(changesAfter(changes))
                    .as("second import of %s", arguments)
                    .isEmpty();
        }
        assertThat(exported()).isEqualTo(once);

        database.clear();
        List<List<String>> reversed = new ArrayList<>(RUNS);
        Collections.reverse(reversed);
        runAll(reversed);
        assertThat(exported()).isEqualTo(once);
    }

    /** The report on FOSDEM 2020 tells of 17 talks, by the addresses it links; two titles are worded otherwise. */
    @Test
    void reportMeetsSchedule() {
        run(List.of("schedule-xml/fosdem-2020.xml.gz"));
        long talks = count("select count(*) from talk");

        run(List.of("reports/lucasc-fosdem-2020.md"));

        assertThat(count("select count(distinct talk_id) from report_talk rt join report r on r.id = rt.report_id"))
                .isEqualTo(17);
        assertThat(count("select count(*) from talk")).isEqualTo(talks);
    }

    /** FORMATS.md: from the first version of the schedule to the second, 8 sessions went, 21 came, 26 changed. */
    @Test
    void newVersionOfAScheduleReplacesTheOld() {
        List<String> first =
                List.of("--conference=JoCo Cruise 2023", "--name=joco.ics", "ics/sched-jococruise-2023v1.ics");
        List<String> second =
                List.of("--conference=JoCo Cruise 2023", "--name=joco.ics", "ics/sched-jococruise-2023v2.ics");
        run(second);
        List<String> wanted = talks();

        database.clear();
        run(first);
        run(second);

        assertThat(talks()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private List<String> talks() {
        return QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery(
                        "select concat_ws(' / ', title, starts_at, room, track) from talk", String.class)
                .getResultList());
    }
}
