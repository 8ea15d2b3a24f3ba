package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Joins what one document says of a talk in several places. */
final class TalkDrafts {

    private TalkDrafts() {}

    /**
     * @param drafts the talks of a document
     * @param title tells the talks of a conference apart by their titles, where the document has no keys for them
     * @return one draft for each talk, in the order of their first place; lists add up, of single values the first stays
     */
    static List<TalkDraft> joined(List<TalkDraft> drafts, Function<TalkDraft, String> title) {
        Map<List<String>, TalkDraft> byKey = new LinkedHashMap<>();
        drafts.forEach(draft -> byKey.merge(List.of(draft.conference(), key(draft, title)), draft, TalkDrafts::join));
        return List.copyOf(byKey.values());
    }

    private static String key(TalkDraft draft, Function<TalkDraft, String> title) {
        return NaturalKeys.isKeyed(draft) ? draft.keys().get(0).text() : "title:" + title.apply(draft);
    }

    private static TalkDraft join(TalkDraft a, TalkDraft b) {
        Map<String, String> provenance = new LinkedHashMap<>(b.provenance());
        provenance.putAll(a.provenance());
        return new TalkDraft(
                first(a.slug(), b.slug()),
                a.conference(),
                a.title(),
                a.kind() == TalkKind.UNKNOWN ? b.kind() : a.kind(),
                first(a.level(), b.level()),
                first(a.language(), b.language()),
                first(a.abstractText(), b.abstractText()),
                first(a.date(), b.date()),
                first(a.startsAt(), b.startsAt()),
                first(a.endsAt(), b.endsAt()),
                first(a.room(), b.room()),
                first(a.track(), b.track()),
                appearances(a.appearances(), b.appearances()),
                both(a.links(), b.links()),
                concatenated(a.notes(), b.notes()),
                concatenated(a.figures(), b.figures()),
                both(a.mentions(), b.mentions()),
                both(a.reports(), b.reports()),
                provenance,
                both(a.keys(), b.keys()));
    }

    private static List<TalkDraft.Appearance> appearances(List<TalkDraft.Appearance> a, List<TalkDraft.Appearance> b) {
        Map<String, TalkDraft.Appearance> bySpeaker = new LinkedHashMap<>();
        concatenated(a, b)
                .forEach(appearance -> bySpeaker.merge(
                        appearance.speaker(),
                        appearance,
                        (one, two) -> new TalkDraft.Appearance(
                                one.speaker(),
                                first(one.organization(), two.organization()),
                                first(one.jobTitle(), two.jobTitle()))));
        return List.copyOf(bySpeaker.values());
    }

    private static <T> @Nullable T first(@Nullable T a, @Nullable T b) {
        return a == null ? b : a;
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    private static <T> List<T> concatenated(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
