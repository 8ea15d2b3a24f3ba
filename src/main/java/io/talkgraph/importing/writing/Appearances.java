package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.TalkDraft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes who appears in the talks of a draft. Sources add up: a speaker that another source named stays, one that this
 * source named before and names no more goes.
 */
final class Appearances {

    private static final String FIELD = "appearances";

    private final WriteContext context;
    private final Cast cast;
    private final Map<Talk, List<Appearance>> byTalk = new LinkedHashMap<>();
    private final Set<Speaker> left = new LinkedHashSet<>();

    Appearances(WriteContext context, Cast cast) {
        this.context = context;
        this.cast = cast;
    }

    /** Fetches what stands of these talks. */
    void load(Collection<Talk> talks) {
        talks.forEach(talk -> byTalk.put(talk, new ArrayList<>()));
        context.em()
                .createQuery(
                        "from Appearance a join fetch a.speaker where a.talk in :talks order by a.talk.pk, a.position",
                        Appearance.class)
                .setParameter("talks", byTalk.keySet())
                .getResultList()
                .forEach(appearance ->
                        Objects.requireNonNull(byTalk.get(appearance.talk)).add(appearance));
    }

    /** Writes those of one talk. */
    void write(Talk talk, TalkDraft draft) {
        List<Appearance> standing = Objects.requireNonNull(byTalk.get(talk));
        if (Kept.curated(talk, FIELD)) {
            if (!draft.appearances().stream().allMatch(stated -> stands(stated, standing))) {
                context.kept().add(talk, FIELD);
            }
            return;
        }
        Set<String> sources = new LinkedHashSet<>(Set.of(context.source()));
        Set<Speaker> named = new LinkedHashSet<>();
        int position = 0;
        for (TalkDraft.Appearance appearance : draft.appearances()) {
            String source = Objects.requireNonNullElse(appearance.source(), context.source());
            Speaker speaker = cast.speaker(appearance.speaker(), source);
            if (speaker != null && named.add(speaker)) {
                sources.add(source);
                writeOne(talk, speaker, appearance, source, position++, standing);
            }
        }
        removeUnnamed(talk, sources, standing, named);
        renumber(standing);
    }

    /** Whether a curator's list says the same, where the document says anything. */
    private boolean stands(TalkDraft.Appearance stated, List<Appearance> standing) {
        Speaker speaker = cast.speakers.find(stated.speaker()).orElse(null);
        return standing.stream()
                .filter(appearance -> appearance.speaker.equals(speaker))
                .anyMatch(appearance ->
                        (stated.jobTitle() == null || stated.jobTitle().equals(appearance.jobTitle))
                                && (stated.organization() == null
                                        || cast.organizations
                                                .find(stated.organization())
                                                .filter(organization -> organization.equals(appearance.organization))
                                                .isPresent()));
    }

    private void writeOne(
            Talk talk,
            Speaker speaker,
            TalkDraft.Appearance draft,
            String source,
            int position,
            List<Appearance> standing) {
        Appearance appearance = standing.stream()
                .filter(one -> one.speaker.equals(speaker))
                .findFirst()
                .orElse(null);
        if (appearance == null) {
            appearance = new Appearance();
            appearance.talk = talk;
            appearance.speaker = speaker;
            appearance.source = source;
            appearance.position = position;
            standing.add(appearance);
            merge(appearance, draft, source, true);
            context.em().persist(appearance);
            context.changes().updated(talk);
            return;
        }
        boolean believed = Provenance.replaces(source, appearance.source);
        if (merge(appearance, draft, source, believed)) {
            context.changes().updated(talk);
        }
        // Also where they agree, so that the order of imports leaves no trace.
        if (believed) {
            appearance.source = source;
            appearance.position = position;
        }
    }

    /** What the draft does not say stays, unless it is the draft's own earlier word. */
    private boolean merge(Appearance appearance, TalkDraft.Appearance draft, String source, boolean replaces) {
        boolean changed = false;
        var organization = cast.organization(draft.organization(), source);
        boolean takesOrganization = organization != null && (replaces || appearance.organization == null);
        if (takesOrganization && !Objects.equals(organization, appearance.organization)) {
            appearance.organization = organization;
            changed = true;
        }
        boolean takesJob = draft.jobTitle() != null && (replaces || appearance.jobTitle == null);
        if (takesJob && !Objects.equals(draft.jobTitle(), appearance.jobTitle)) {
            appearance.jobTitle = draft.jobTitle();
            changed = true;
        }
        return changed;
    }

    private void removeUnnamed(Talk talk, Set<String> sources, List<Appearance> standing, Set<Speaker> named) {
        standing.removeIf(appearance -> {
            boolean gone = sources.contains(appearance.source) && !named.contains(appearance.speaker);
            if (gone) {
                left.add(appearance.speaker);
                context.em().remove(appearance);
                context.changes().updated(talk);
            }
            return gone;
        });
    }

    private static void renumber(List<Appearance> standing) {
        standing.sort(Comparator.comparing((Appearance appearance) -> appearance.source)
                .thenComparingInt(appearance -> appearance.position));
        for (int i = 0; i < standing.size(); i++) {
            standing.get(i).position = i;
        }
    }

    /** The speakers that this source named before and names no more. */
    Set<Speaker> left() {
        return left;
    }
}
