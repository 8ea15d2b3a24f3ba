package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The talks of a draft, found by conference and natural key. */
final class Talks {

    /** The fields of a talk that are rows of their own. */
    private static final List<String> LISTS = List.of("appearances", "links", "projects", "themes");

    private static final int UNCUT = Slug.MAX_LENGTH - 10;

    private record Key(String conference, String title) {}

    private final WriteContext context;
    private final Conferences conferences;
    private final Map<Key, Talk> byKey = new HashMap<>();
    private final Map<String, Talk> bySlug = new HashMap<>();

    Talks(WriteContext context, Conferences conferences) {
        this.context = context;
        this.conferences = conferences;
    }

    /** Fetches all talks of the conferences the draft speaks of, in one statement. */
    void load() {
        List<Conference> known = conferences.all().stream()
                .filter(conference -> conference.pk != null)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        context.em()
                .createQuery("from Talk where conference in :conferences order by pk", Talk.class)
                .setParameter("conferences", known)
                .getResultList()
                .forEach(this::remember);
        loadFormer(known);
    }

    /** A talk whose title a curator corrected is the same to documents that have the old one. */
    private void loadFormer(List<Conference> conferencesKnown) {
        List<Object[]> rows = context.em()
                .createNativeQuery(
                        "select conference_id, natural_key, talk_id from former_talk_key where conference_id in (:keys)",
                        Object[].class)
                .setParameter(
                        "keys", conferencesKnown.stream().map(Conference::key).toList())
                .getResultList();
        for (Object[] row : rows) {
            Talk talk = context.em().find(Talk.class, ((Number) row[2]).longValue());
            byKey.putIfAbsent(new Key(talk.conference.slug, (String) row[1]), talk);
        }
    }

    private void remember(Talk talk) {
        byKey.put(new Key(talk.conference.slug, talk.naturalKey), talk);
        bySlug.put(talk.slug, talk);
    }

    /**
     * Writes the talks of a draft.
     *
     * @param drafts as the document has them
     * @return one draft for each talk ({@link TalkDrafts}) with its entry, without those that a curator removed
     */
    Map<TalkDraft, Talk> write(List<TalkDraft> drafts) {
        Map<TalkDraft, Talk> written = new LinkedHashMap<>();
        for (TalkDraft draft : TalkDrafts.joined(drafts, this::key)) {
            Conference conference = conferences.find(draft.conference());
            if (conference != null) {
                Talk talk = write(draft, conference);
                if (talk != null) {
                    written.put(draft, talk);
                }
            } else if (!conferences.barred(draft.conference(), staters(draft), draft.conference())) {
                context.problems()
                        .error(
                                null,
                                "No conference \"" + draft.conference() + "\" for this talk; it is " + "left out.",
                                draft.title());
            }
        }
        return written;
    }

    /** The key of the talk that is there, also where the draft has a former one. */
    private String key(TalkDraft draft) {
        Talk talk = find(draft);
        return talk == null ? draft.key() : talk.naturalKey;
    }

    private @Nullable Talk find(TalkDraft draft) {
        Conference conference = conferences.find(draft.conference());
        if (conference == null) {
            return null;
        }
        Talk talk = byKey.get(new Key(conference.slug, draft.key()));
        if (talk == null && draft.slug() != null) {
            // The key of a slot has the name of its speaker, who may have another one by now.
            Talk same = bySlug.get(draft.slug());
            boolean fits = same != null
                    && same.conference.equals(conference)
                    && same.titleKey.equals(NameKey.of(draft.title()));
            return fits ? same : null;
        }
        return talk;
    }

    /** Null when a curator removed the talk. */
    private @Nullable Talk write(TalkDraft draft, Conference conference) {
        Talk talk = find(draft);
        if (talk == null) {
            String name = RemovedEntries.talkName(conference.slug, draft.key());
            if (context.removed().bars(EntryKind.TALK, name, staters(draft), draft.title())) {
                return null;
            }
            talk = create(draft, conference, draft.key());
        }
        context.changes().seen(talk);
        if (merge(draft, talk)) {
            context.changes().updated(talk);
        }
        return talk;
    }

    /** All who speak of it, and not only those whose words stand. */
    private Set<String> staters(TalkDraft draft) {
        Set<String> staters = new LinkedHashSet<>(draft.provenance().values());
        draft.reports().forEach(report -> staters.add(Provenance.ofReport(report)));
        return staters.isEmpty() ? Set.of(context.source()) : staters;
    }

    private boolean merge(TalkDraft draft, Talk talk) {
        TalkKind kind = known(draft.kind());
        Span<OffsetDateTime> time = new Span<>(draft.startsAt(), draft.endsAt())
                .beside(context.kept(), talk, "startsAt", talk.startsAt, "endsAt", talk.endsAt);
        return new FieldMerge(context, talk, draft.provenance())
                .field("title", talk.title, draft.title(), title -> talk.title = String.valueOf(title))
                .field(
                        "kind",
                        known(talk.kind),
                        kind,
                        found -> talk.kind = Objects.requireNonNullElse(found, TalkKind.UNKNOWN))
                .field("level", talk.level, draft.level(), level -> talk.level = level)
                .field("language", talk.language, draft.language(), language -> talk.language = language)
                .field("abstract", talk.abstractText, draft.abstractText(), text -> talk.abstractText = text)
                .field("date", talk.date, draft.date(), date -> talk.date = date)
                .field("startsAt", talk.startsAt, time.start(), start -> talk.startsAt = start)
                .field("endsAt", talk.endsAt, time.end(), end -> talk.endsAt = end)
                .field("room", talk.room, draft.room(), room -> talk.room = room)
                .field("track", talk.track, draft.track(), track -> talk.track = track)
                .finish();
    }

    /** Notes of which lists the document says that a curator set them; once their rows are there. */
    static void takeCuratedLists(Map<TalkDraft, Talk> talks) {
        talks.forEach((draft, talk) -> Kept.take(talk, draft.provenance(), LISTS));
    }

    private static @Nullable TalkKind known(TalkKind kind) {
        return kind == TalkKind.UNKNOWN ? null : kind;
    }

    private Talk create(TalkDraft draft, Conference conference, String naturalKey) {
        Talk talk = new Talk();
        talk.conference = conference;
        talk.title = draft.title();
        talk.naturalKey = naturalKey;
        talk.provenance = Map.of("title", draft.provenance().getOrDefault("title", context.source()));
        talk.slug = Objects.requireNonNullElseGet(draft.slug(), () -> slug(draft, conference));
        context.em().persist(talk);
        context.changes().created(talk);
        remember(talk);
        return talk;
    }

    /** Title and conference: the same in whatever order documents are imported. */
    private String slug(TalkDraft draft, Conference conference) {
        return Slug.unique(Slug.nameOfTalk(draft.title(), conference.slug), this::taken);
    }

    private boolean taken(String slug) {
        // A slug that was not cut ends in its conference, whose talks are all loaded.
        return bySlug.containsKey(slug)
                || (slug.length() > UNCUT && Talk.findBySlug(slug).isPresent());
    }
}
