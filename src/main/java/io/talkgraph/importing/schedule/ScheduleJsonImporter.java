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

/** Reads schedules as JSON. See {@code src/docs/formats/schedule.md}. */
@ApplicationScoped
public class ScheduleJsonImporter implements Importer {

    private static final int SURE = 90;
    private static final int HEAD = 10_000;
    private static final Pattern MEMBER = Pattern.compile("\"schedule\"\\s{0,100}:\\s{0,100}\\{");

    @Override
    public ImportFormat format() {
        return ImportFormat.SCHEDULE_JSON;
    }

    @Override
    public int affinity(ImportSource source) {
        String content =
                source.content().substring(0, Math.min(HEAD, source.content().length()));
        return content.stripLeading().startsWith("{") && MEMBER.matcher(content).find() ? SURE : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        return ProgrammeDraft.of(programme(source, problems), source, problems);
    }

    /** What the document states. */
    Programme programme(ImportSource source, ImportProblems problems) {
        return ScheduleProgramme.of(ScheduleJson.read(source.content(), problems), source, problems);
    }
}
