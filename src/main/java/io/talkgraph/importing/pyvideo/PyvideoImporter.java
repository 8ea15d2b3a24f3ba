package io.talkgraph.importing.pyvideo;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.programme.ProgrammeDraft;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.SortedSet;

/**
 * Reads events of pyvideo: a folder with {@code category.json}, which stands for the document, and a file in
 * {@code videos/} for each talk. See {@code src/docs/formats/pyvideo.md}.
 */
@ApplicationScoped
public class PyvideoImporter implements Importer {

    private static final String CATEGORY = "category.json";
    private static final int SURE = 95;

    @Override
    public ImportFormat format() {
        return ImportFormat.PYVIDEO;
    }

    @Override
    public int affinity(ImportSource source) {
        boolean named = source.name().equals(CATEGORY) || source.name().endsWith("/" + CATEGORY);
        return named && source.content().stripLeading().startsWith("{") ? SURE : 0;
    }

    @Override
    public List<String> parts(String name, SortedSet<String> beside) {
        if (!name.equals(CATEGORY) && !name.endsWith("/" + CATEGORY)) {
            return List.of();
        }
        String folder = name.substring(0, name.length() - CATEGORY.length()) + "videos/";
        return beside.tailSet(folder).stream()
                .takeWhile(path -> path.startsWith(folder))
                .filter(path -> path.endsWith(".json") && path.indexOf('/', folder.length()) < 0)
                .toList();
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        return ProgrammeDraft.of(EventReader.read(source, problems), source, problems);
    }
}
