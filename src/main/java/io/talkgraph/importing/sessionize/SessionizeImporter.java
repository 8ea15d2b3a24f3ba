package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.programme.ProgrammeDraft;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Locale;

/**
 * Reads the schedules of Sessionize in its views All, GridSmart, Sessions and Speakers. See
 * {@code src/docs/formats/sessionize.md}.
 */
@ApplicationScoped
public class SessionizeImporter implements Importer {

    /** A long abstract may stand before the first member that tells. */
    private static final int HEAD = 100_000;

    private static final int SURE = 95;
    private static final int LIKELY = 85;
    private static final int BY_NAME = 50;

    @Override
    public ImportFormat format() {
        return ImportFormat.SESSIONIZE;
    }

    @Override
    public int affinity(ImportSource source) {
        String content = source.content();
        String head = content.substring(0, Math.min(HEAD, content.length())).stripLeading();
        if (!head.startsWith("{") && !head.startsWith("[")) {
            return 0;
        } else if (head.contains("\"isServiceSession\"") || head.contains("\"isPlenumSession\"")) {
            return SURE;
        } else if (head.contains("\"isTopSpeaker\"") || head.contains("\"tagLine\"")) {
            return LIKELY;
        }
        return source.name().toLowerCase(Locale.ROOT).contains("sessionize") ? BY_NAME : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        return ProgrammeDraft.of(ScheduleReader.read(source, problems), source, problems);
    }
}
