package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.TalkDraft;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The talks of the conferences a draft speaks of, by all that a document may know them by; three statements. */
final class TalkIndex {

    private static final String OWN = "id:";
    private static final String TITLE = "title:";

    /** RFC 9562; what looks otherwise is unique where it was made at best. */
    private static final Pattern WORLDWIDE =
            Pattern.compile("guid:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private record Place(String conference, String name) {}

    private final EntityManager em;
    private final String source;
    private final Map<Place, Talk> byTitle = new HashMap<>();
    private final Map<Place, Talk> byKey = new HashMap<>();
    private final Map<Talk, Set<String>> sources = new HashMap<>();
    private final Map<Talk, Set<String>> worldwide = new HashMap<>();
    private final Map<String, Talk> bySlug = new HashMap<>();

    /** @param source the document that is written, whose own numbers count */
    TalkIndex(EntityManager em, String source) {
        this.em = em;
        this.source = source;
    }

    void load(List<Conference> conferences) {
        if (conferences.isEmpty()) {
            return;
        }
        em.createQuery("from Talk where conference in :conferences order by pk", Talk.class)
                .setParameter("conferences", conferences)
                .getResultList()
                .forEach(this::add);
        List<Long> keys = conferences.stream().map(Conference::key).toList();
        for (Object[] row :
                rows("select talk_id, natural_key from former_talk_key where conference_id in (:conferences)", keys)) {
            Talk talk = em.find(Talk.class, ((Number) row[0]).longValue());
            byTitle.putIfAbsent(new Place(talk.conference.slug, (String) row[1]), talk);
        }
        for (Object[] row : rows(
                "select k.talk_id, k.key, k.source from talk_key k join talk t on t.id = k.talk_id"
                        + " where t.conference_id in (:conferences) order by k.source, k.key, k.talk_id",
                keys)) {
            Talk talk = em.find(Talk.class, ((Number) row[0]).longValue());
            addKey(talk, (String) row[1], (String) row[2]);
        }
    }

    private List<Object[]> rows(String sql, List<Long> conferences) {
        return em.createNativeQuery(sql, Object[].class)
                .setParameter("conferences", conferences)
                .getResultList();
    }

    /** Adds a talk that was made. */
    void add(Talk talk) {
        byTitle.put(new Place(talk.conference.slug, talk.naturalKey), talk);
        bySlug.put(talk.slug, talk);
    }

    private void addKey(Talk talk, String key, String by) {
        sources.computeIfAbsent(talk, one -> new LinkedHashSet<>()).add(by);
        if (WORLDWIDE.matcher(key).matches() && !by.equals(source)) {
            worldwide.computeIfAbsent(talk, one -> new LinkedHashSet<>()).add(key);
        }
        if (counts(key, by)) {
            byKey.putIfAbsent(new Place(talk.conference.slug, key), talk);
        }
    }

    /** Whether a key means the same in the document: titles are told by the natural key, numbers hold for their source. */
    private boolean counts(String key, @Nullable String by) {
        return !key.startsWith(TITLE)
                && (!key.startsWith(OWN)
                        || Objects.requireNonNullElse(by, source).equals(source));
    }

    /** The talk with one of the keys of a draft; null when none has any. */
    @Nullable
    Talk byKeys(String conference, Collection<TalkDraft.Key> keys) {
        for (TalkDraft.Key key : keys) {
            Talk talk = counts(key.text(), key.source()) ? byKey.get(new Place(conference, key.text())) : null;
            if (talk != null) {
                return talk;
            }
        }
        return null;
    }

    /** The talk with a natural key, or one that it had before; null when there is none. */
    @Nullable
    Talk byTitle(String conference, String naturalKey) {
        return byTitle.get(new Place(conference, naturalKey));
    }

    /** The talk with the slug of a draft, when it fits: the key of a slot has the name of its speaker, who may have another one by now. */
    @Nullable
    Talk bySlug(Conference conference, TalkDraft draft) {
        Talk talk = draft.slug() == null ? null : bySlug.get(draft.slug());
        boolean fits =
                talk != null && talk.conference.equals(conference) && talk.titleKey.equals(NameKey.of(draft.title()));
        return fits ? talk : null;
    }

    boolean hasSlug(String slug) {
        return bySlug.containsKey(slug);
    }

    /** Whether a document that is no report has the talk, by what it said before this import. */
    boolean isOf(Talk talk, String by) {
        return sources.getOrDefault(talk, Set.of()).contains(by);
    }

    /** Whether documents that have identifiers for the whole world call the talk otherwise than a draft does. */
    boolean isAnother(Talk talk, Collection<TalkDraft.Key> keys) {
        Set<String> theirs = worldwide.getOrDefault(talk, Set.of());
        List<String> own = keys.stream()
                .map(TalkDraft.Key::text)
                .filter(key -> WORLDWIDE.matcher(key).matches())
                .toList();
        return !theirs.isEmpty() && !own.isEmpty() && own.stream().noneMatch(theirs::contains);
    }

    /** All that stood before this import, in the order of their making. */
    List<Talk> standing() {
        return bySlug.values().stream()
                .filter(talk -> talk.pk != null)
                .sorted(Comparator.comparing(talk -> talk.slug))
                .toList();
    }

    /** Gives a talk another natural key. */
    void move(Talk talk, String naturalKey) {
        talk.naturalKey = naturalKey;
        byTitle.put(new Place(talk.conference.slug, naturalKey), talk);
    }

    /** Gives a talk another slug. */
    void rename(Talk talk, String slug) {
        talk.slug = slug;
        bySlug.put(slug, talk);
    }
}
