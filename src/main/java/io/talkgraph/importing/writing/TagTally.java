package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Counts which entries talks got and lost: the sentence may be another one, the tag is the same. */
final class TagTally {

    private record Tag(Talk talk, CatalogueEntry entry) {}

    private final Map<CatalogueEntry, Integer> got = new HashMap<>();
    private final Map<CatalogueEntry, Integer> lost = new HashMap<>();

    <M> void add(
            Collection<M> standing,
            Collection<M> wanted,
            Function<M, Talk> talk,
            Function<M, ? extends CatalogueEntry> entry) {
        Set<Tag> before = tags(standing, talk, entry);
        Set<Tag> after = tags(wanted, talk, entry);
        after.stream().filter(tag -> !before.contains(tag)).forEach(tag -> got.merge(tag.entry(), 1, Integer::sum));
        before.stream().filter(tag -> !after.contains(tag)).forEach(tag -> lost.merge(tag.entry(), 1, Integer::sum));
    }

    private static <M> Set<Tag> tags(
            Collection<M> mentions, Function<M, Talk> talk, Function<M, ? extends CatalogueEntry> entry) {
        Set<Tag> tags = new HashSet<>();
        mentions.forEach(mention -> tags.add(new Tag(talk.apply(mention), entry.apply(mention))));
        return tags;
    }

    TagChanges of(int talks) {
        Set<CatalogueEntry> entries = new HashSet<>(got.keySet());
        entries.addAll(lost.keySet());
        List<TagChanges.Entry> changes = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            changes.add(new TagChanges.Entry(
                    entry.entryKind(), name(entry), got.getOrDefault(entry, 0), lost.getOrDefault(entry, 0)));
        }
        return new TagChanges(talks, changes).plus(TagChanges.NONE);
    }

    private static String name(CatalogueEntry entry) {
        return entry instanceof Project project ? project.name : ((Theme) entry).name;
    }
}
