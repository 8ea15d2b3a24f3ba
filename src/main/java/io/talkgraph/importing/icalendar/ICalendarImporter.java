package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.programme.ProgrammeDraft;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Locale;

/** Reads the programme of a conference from a calendar. See {@code src/docs/formats/icalendar.md}. */
@ApplicationScoped
public class ICalendarImporter implements Importer {

    private static final int SURE = 95;
    private static final int BY_NAME = 20;

    @Override
    public ImportFormat format() {
        return ImportFormat.ICALENDAR;
    }

    @Override
    public int affinity(ImportSource source) {
        if (OutlineReader.isCalendar(source.content())) {
            return SURE;
        }
        String name = source.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".ics") || name.endsWith(".ical") || name.endsWith(".icalendar") ? BY_NAME : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        return ProgrammeDraft.of(CalendarReader.read(source, problems), source, problems);
    }
}
