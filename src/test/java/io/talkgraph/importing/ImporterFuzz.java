package io.talkgraph.importing;

import io.talkgraph.importing.catalog.CatalogImporter;
import io.talkgraph.importing.confstech.ConfsTechImporter;
import io.talkgraph.importing.icalendar.ICalendarImporter;
import io.talkgraph.importing.landscape.LandscapeImporter;
import io.talkgraph.importing.pyvideo.PyvideoImporter;
import io.talkgraph.importing.schedule.ScheduleJsonImporter;
import io.talkgraph.importing.schedule.ScheduleXmlImporter;
import io.talkgraph.importing.sessionize.SessionizeImporter;
import io.talkgraph.importing.tripreport.TripReportImporter;

import java.time.ZoneId;
import java.util.List;

/**
 * What a coverage-guided fuzzer calls ({@code src/bench/fuzz}): any bytes are a document that is read, or refused with
 * {@link ImportRejectedException}. Everything else is a finding.
 */
public final class ImporterFuzz {

    private static final List<Importer> ALL = List.of(
            new CatalogImporter(),
            new ConfsTechImporter(),
            new ICalendarImporter(),
            new LandscapeImporter(),
            new PyvideoImporter(),
            new ScheduleJsonImporter(),
            new ScheduleXmlImporter(),
            new SessionizeImporter(),
            new TripReportImporter());

    private static Importer importer = ALL.get(0);

    private ImporterFuzz() {}

    /**
     * Called once.
     *
     * @param args the name of the format
     */
    public static void fuzzerInitialize(String[] args) {
        importer = ALL.stream()
                .filter(one -> one.format().name().equals(args[0]))
                .findFirst()
                .orElseThrow();
    }

    /** Called for each input. */
    public static void fuzzerTestOneInput(byte[] data) {
        read(importer, data);
    }

    /** Reads a document with one importer, as an import does; false when it is refused. */
    static boolean read(Importer importer, byte[] data) {
        try {
            ImportSource document = ImportSource.of("fuzz", data, "FOSDEM 2020");
            ImportSource part = document.in(ZoneId.of("Europe/Brussels"))
                    .with(List.of(new ImportSource.Part("videos/one.json", document.content())));
            for (Importer any : ALL) {
                any.affinity(part);
            }
            importer.read(part, new ImportProblems());
            return true;
        } catch (ImportRejectedException e) {
            return false;
        }
    }
}
