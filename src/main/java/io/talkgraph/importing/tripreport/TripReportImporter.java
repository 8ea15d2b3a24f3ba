package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.recognition.ConferenceDirectory;
import io.talkgraph.importing.recognition.FigureReader;
import io.talkgraph.importing.recognition.FigureReader.FoundFigure;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads trip reports: Markdown with YAML or TOML front matter or none, plain text, text taken from slides. See
 * {@code src/docs/formats/trip-report.md}.
 */
@ApplicationScoped
public class TripReportImporter implements Importer {

    private static final Pattern DATA = Pattern.compile(".*\\.(?:json|xml|ics|ya?ml)");
    private static final int MARKDOWN = 60;
    private static final int TEXT = 40;
    private static final int ANYTHING = 5;

    private final Conferences conferences;
    private final Function<String, List<FoundFigure>> figures;

    /** Reads with the shipped directory of conferences. */
    public TripReportImporter() {
        this(Conferences.of(ConferenceDirectory.shipped()), new FigureReader()::read);
    }

    TripReportImporter(Conferences conferences, Function<String, List<FoundFigure>> figures) {
        this.conferences = conferences;
        this.figures = figures;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.TRIP_REPORT;
    }

    @Override
    public int affinity(ImportSource source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        String start = source.content().stripLeading();
        boolean data = start.startsWith("{")
                || start.startsWith("<?xml")
                || start.startsWith("BEGIN:VCALENDAR")
                || DATA.matcher(name).matches();
        if (data) {
            return 0;
        } else if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return MARKDOWN;
        }
        return name.endsWith(".txt") || start.startsWith("# ") || start.startsWith("---\n") ? TEXT : ANYTHING;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        ReportDocument document = ReportDocument.of(source.content());
        ConferenceChoice choice = ConferenceChoice.of(source, document, conferences, problems);
        TripReport report = new TripReportReader().read(source.name(), document, problems);
        return new DraftMaker(source.name(), report, choice, figures).make();
    }
}
