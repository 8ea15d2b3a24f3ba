package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The talks of a draft, found by conference and natural key. */
final class Talks {

    /** So that title and conference together fit the slug's column. */
    private static final int TITLE_SLUG = 56;

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
    }

    private void remember(Talk talk) {
        byKey.put(new Key(talk.conference.slug, talk.naturalKey), talk);
        bySlug.put(talk.slug, talk);
    }

    /**
     * Writes the talks of a draft.
     *
     * @param drafts one for each talk ({@link TalkDrafts})
     * @return the entry of each draft, in the same order
     */
    Map<TalkDraft, Talk> write(List<TalkDraft> drafts) {
        Map<TalkDraft, Talk> written = new LinkedHashMap<>();
        for (TalkDraft draft : drafts) {
            Conference conference = conferences.find(draft.conference());
            if (conference == null) {
                context.problems()
                        .error(
                                null,
                                "No conference \"" + draft.conference() + "\" for this talk; it is " + "left out.",
                                draft.title());
            } else {
                written.put(draft, write(draft, conference));
            }
        }
        return written;
    }

    private Talk write(TalkDraft draft, Conference conference) {
        Key key = new Key(conference.slug, draft.key());
        Talk talk = byKey.get(key);
        if (talk == null) {
            talk = create(draft, conference, key.title());
        }
        context.changes().seen(talk);
        if (merge(draft, talk)) {
            context.changes().updated(talk);
        }
        return talk;
    }

    private boolean merge(TalkDraft draft, Talk talk) {
        TalkKind kind = known(draft.kind());
        return new FieldMerge(talk, draft.provenance(), context.source())
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
                .field("startsAt", talk.startsAt, draft.startsAt(), time -> talk.startsAt = time)
                .field("endsAt", talk.endsAt, draft.endsAt(), time -> talk.endsAt = time)
                .field("room", talk.room, draft.room(), room -> talk.room = room)
                .field("track", talk.track, draft.track(), track -> talk.track = track)
                .finish();
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
        String title = Slug.of(draft.title());
        int hyphen = title.length() <= TITLE_SLUG ? title.length() : title.lastIndexOf('-', TITLE_SLUG);
        String head = title.substring(0, hyphen > 0 ? hyphen : TITLE_SLUG);
        return Slug.unique(head + " " + conference.slug, this::taken);
    }

    private boolean taken(String slug) {
        // A slug that was not cut ends in its conference, whose talks are all loaded.
        return bySlug.containsKey(slug)
                || (slug.length() > UNCUT && Talk.findBySlug(slug).isPresent());
    }
}
