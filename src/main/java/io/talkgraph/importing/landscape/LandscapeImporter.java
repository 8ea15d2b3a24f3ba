package io.talkgraph.importing.landscape;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the landscape of the CNCF: {@code landscape.yml}. See {@code src/docs/formats/landscape.md}. */
@ApplicationScoped
public class LandscapeImporter implements Importer {

    private static final String PAGE = "https://landscape.cncf.io";
    private static final int HEAD = 4_000;
    private static final int SURE = 95;
    private static final Pattern MARK =
            Pattern.compile("(?m)^(?:---\\s*)?landscape:\\s*(?:#.*)?$[\\s\\S]{0,400}?^\\s*-\\s+(?:category|name)\\s*:");

    @Override
    public ImportFormat format() {
        return ImportFormat.LANDSCAPE;
    }

    @Override
    public int affinity(ImportSource source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        String head =
                source.content().substring(0, Math.min(HEAD, source.content().length()));
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        return !markdown && MARK.matcher(head).find() ? SURE : yaml && head.startsWith("landscape:") ? SURE : 0;
    }

    @Override
    public CatalogueDraft read(ImportSource source, ImportProblems problems) {
        List<Item> items = LandscapeReader.read(source.content(), problems);
        Map<String, CatalogueDraft.Organization> members = MemberMaker.of(items, problems);
        Levels levels = new Levels(PAGE + ", " + source.name(), problems);
        return new CatalogueDraft(
                List.of(),
                List.copyOf(members.values()),
                new ProjectMaker(levels, problems).of(items, members.keySet()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
