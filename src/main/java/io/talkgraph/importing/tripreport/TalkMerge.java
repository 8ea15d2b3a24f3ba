package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.tripreport.facts.TalkFacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one talk of several entries with the same title and the same people. */
final class TalkMerge {

    private TalkMerge() {}

    /** The talks, each once, at the place of its first entry. */
    static List<TalkFacts> merge(List<TalkFacts> talks) {
        Map<String, TalkFacts> merged = new LinkedHashMap<>();
        int unnamed = 0;
        for (TalkFacts talk : talks) {
            String key = NameKey.of(talk.title());
            boolean known = merged.containsKey(key) && agree(merged.get(key), talk);
            if (key.isEmpty() || (merged.containsKey(key) && !known)) {
                merged.put(key + "\n" + unnamed++, talk);
            } else {
                merged.merge(key, talk, TalkMerge::join);
            }
        }
        return new ArrayList<>(merged.values());
    }

    private static boolean agree(TalkFacts a, TalkFacts b) {
        return a.people().isEmpty()
                || b.people().isEmpty()
                || a.people().stream().anyMatch(p -> b.people().stream()
                        .anyMatch(q -> p.name().equals(q.name())));
    }

    private static TalkFacts join(TalkFacts a, TalkFacts b) {
        List<TalkDraft.Link> links = new ArrayList<>(a.links());
        b.links().stream().filter(l -> !links.contains(l)).forEach(links::add);
        String notes =
                a.notes().isEmpty() || b.notes().isEmpty() ? a.notes() + b.notes() : a.notes() + "\n\n" + b.notes();
        return new TalkFacts(
                a.line(),
                a.title(),
                a.kind(),
                a.level() == null ? b.level() : a.level(),
                a.abstractText() == null ? b.abstractText() : a.abstractText(),
                a.date() == null ? b.date() : a.date(),
                a.weekday(),
                a.time(),
                a.day(),
                a.dayHeading(),
                a.above(),
                a.track() == null ? b.track() : a.track(),
                a.people().isEmpty() ? b.people() : a.people(),
                links,
                notes);
    }
}
