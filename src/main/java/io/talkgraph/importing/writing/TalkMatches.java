package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.TalkDraft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where a report meets a schedule: talks that two sources word differently. Much the same title and a shared speaker make
 * them one, when neither side has a second candidate; what only may be one is a warning with both titles. Whichever of
 * the two documents comes first, the result is the same.
 */
final class TalkMatches {

    private static final double CERTAIN = 0.75;
    private static final double LIKELY = 0.5;
    private static final double LIKELY_BY_TITLE_ALONE = 0.85;

    /** Who gives more talks than this at one conference is a placeholder, and comparing them all would take for ever. */
    private static final int MANY = 100;

    /** A word that more titles have says little. */
    private static final int RARE = 8;

    private record Pair(TalkDraft draft, Talk talk) {}

    private final WriteContext context;
    private final Cast cast;
    private final Map<Talk, Set<Speaker>> speakers = new HashMap<>();
    private final Map<Speaker, Set<Talk>> bySpeaker = new HashMap<>();
    private final Map<String, Set<Talk>> byWord = new HashMap<>();
    private final List<Pair> certain = new ArrayList<>();
    private final List<Pair> likely = new ArrayList<>();

    TalkMatches(WriteContext context, Cast cast) {
        this.context = context;
        this.cast = cast;
    }

    /**
     * @param drafts those that no standing talk is known to be
     * @param standing those that other sources have, and no draft is known to be
     * @return which of them are one
     */
    Map<TalkDraft, Talk> of(Collection<TalkDraft> drafts, Collection<Talk> standing) {
        if (drafts.isEmpty() || standing.isEmpty()) {
            return Map.of();
        }
        index(standing);
        drafts.forEach(this::compare);
        Map<TalkDraft, Talk> one = new LinkedHashMap<>();
        Map<Object, Integer> candidates = new HashMap<>();
        for (Pair pair : certain) {
            candidates.merge(pair.draft(), 1, Integer::sum);
            candidates.merge(pair.talk(), 1, Integer::sum);
        }
        for (Pair pair : certain) {
            if (candidates.getOrDefault(pair.draft(), 0) == 1 && candidates.getOrDefault(pair.talk(), 0) == 1) {
                one.put(pair.draft(), pair.talk());
                context.problems()
                        .info(
                                null,
                                "Taken for the talk that other documents call \"" + pair.talk().title + "\".",
                                pair.draft().title());
            } else {
                likely.add(pair);
            }
        }
        Set<Talk> taken = new HashSet<>(one.values());
        likely.stream()
                .filter(pair -> !one.containsKey(pair.draft()) && !taken.contains(pair.talk()))
                .forEach(this::warn);
        return one;
    }

    private void index(Collection<Talk> standing) {
        for (Talk talk : standing) {
            speakers.put(talk, new HashSet<>());
            for (String word : talk.titleKey.split(" ")) {
                byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(talk);
            }
        }
        context.em()
                .createQuery(
                        "from Appearance a join fetch a.speaker where a.talk in :talks order by a.pk", Appearance.class)
                .setParameter("talks", speakers.keySet())
                .getResultList()
                .forEach(appearance -> {
                    Objects.requireNonNull(speakers.get(appearance.talk)).add(appearance.speaker);
                    bySpeaker
                            .computeIfAbsent(appearance.speaker, key -> new LinkedHashSet<>())
                            .add(appearance.talk);
                });
    }

    private void compare(TalkDraft draft) {
        Set<Speaker> own = new LinkedHashSet<>();
        draft.appearances()
                .forEach(stated -> cast.speakers.find(stated.speaker()).ifPresent(own::add));
        Set<Talk> candidates = new LinkedHashSet<>();
        for (Speaker speaker : own) {
            Set<Talk> given = bySpeaker.getOrDefault(speaker, Set.of());
            if (given.size() <= MANY) {
                candidates.addAll(given);
            }
        }
        String title = NameKey.of(draft.title());
        for (String word : title.split(" ")) {
            Set<Talk> having = byWord.getOrDefault(word, Set.of());
            if (having.size() <= RARE) {
                candidates.addAll(having);
            }
        }
        for (Talk talk : candidates) {
            if (talk.conference.slug.equals(draft.conference())) {
                compare(draft, title, own, talk);
            }
        }
    }

    private void compare(TalkDraft draft, String title, Set<Speaker> own, Talk talk) {
        Set<Speaker> theirs = Objects.requireNonNull(speakers.get(talk));
        boolean shared = own.stream().anyMatch(theirs::contains);
        boolean silent = draft.appearances().isEmpty() || theirs.isEmpty();
        double likeness = TitleLikeness.of(title, talk.titleKey);
        Pair pair = new Pair(draft, talk);
        if (shared && likeness >= CERTAIN && isSameDay(draft, talk)) {
            certain.add(pair);
        } else if (shared ? likeness >= LIKELY : silent && likeness >= LIKELY_BY_TITLE_ALONE) {
            likely.add(pair);
        }
    }

    private static boolean isSameDay(TalkDraft draft, Talk talk) {
        LocalDate day = draft.date();
        return day == null || talk.date == null || day.equals(talk.date);
    }

    private void warn(Pair pair) {
        context.problems()
                .warn(
                        null,
                        "The talk may be \"" + pair.talk().title + "\" (" + pair.talk().slug
                                + ") of another document. If they are one, give it the same title there or here.",
                        pair.draft().title());
    }
}
