package io.talkgraph.importing.schedule;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.ProgrammeDraft;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.regex.Pattern;

/** Reads schedules as XML. See {@code src/docs/formats/schedule.md}. */
@ApplicationScoped
public class ScheduleXmlImporter implements Importer {

    private static final int SURE = 90;

    /** XML that is something else: no other format is XML, and this one says what it found. */
    private static final int ANY_XML = 20;

    private static final int HEAD = 10_000;
    private static final Pattern ROOT = Pattern.compile("<(?:\\w{1,20}:)?schedule[\\s/>]");

    @Override
    public ImportFormat format() {
        return ImportFormat.SCHEDULE_XML;
    }

    @Override
    public int affinity(ImportSource source) {
        String content =
                source.content().substring(0, Math.min(HEAD, source.content().length()));
        String head = content.stripLeading();
        if (!head.startsWith("<") || Looks.of(head).contains("HTML")) {
            return 0;
        } else if (ROOT.matcher(head).find()) {
            return SURE;
        }
        return head.startsWith("<?xml") ? ANY_XML : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        return ProgrammeDraft.of(programme(source, problems), source, problems);
    }

    /** What the document states. */
    Programme programme(ImportSource source, ImportProblems problems) {
        return ScheduleProgramme.of(ScheduleXmlReader.read(source.content()), source, problems);
    }
}
