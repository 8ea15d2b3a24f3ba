package io.talkgraph.importing.confstech;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.recognition.ConferenceDirectory;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.regex.Pattern;

/** Reads lists of conferences: {@code <year>/<topic>.json}. See {@code src/docs/formats/confs-tech.md}. */
@ApplicationScoped
public class ConfsTechImporter implements Importer {

    private static final int HEAD = 2_000;
    private static final int SURE = 90;
    private static final int POSSIBLE = 20;
    private static final Pattern EMPTY = Pattern.compile("\\s*\\[\\s*]\\s*");
    private static final Pattern LIST = Pattern.compile("\\A\\s*\\[\\s*\\{");
    private static final Pattern START_DATE = Pattern.compile("\"startDate\"\\s*:");
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:");

    private final Editions editions;

    /** Reads with the shipped directory of conferences. */
    public ConfsTechImporter() {
        this.editions = new Editions(ConferenceDirectory.shipped());
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.CONFS_TECH;
    }

    @Override
    public int affinity(ImportSource source) {
        String head =
                source.content().substring(0, Math.min(HEAD, source.content().length()));
        boolean listed = LIST.matcher(head).find()
                && START_DATE.matcher(head).find()
                && NAME.matcher(head).find();
        return listed ? SURE : EMPTY.matcher(head).matches() ? POSSIBLE : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        List<CatalogueDraft.Conference> conferences = new ConferenceList(editions, problems).read(source.content());
        return new CatalogueDraft(
                List.of(), List.of(), List.of(), List.of(), conferences, List.of(), List.of(), List.of(), List.of());
    }
}
