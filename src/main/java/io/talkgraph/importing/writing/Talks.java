package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Redirects;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The talks of a draft, found by conference and natural key. */
final class Talks {

    /** The fields of a talk that are rows of their own. */
    private static final List<String> LISTS = List.of("appearances", "links", "projects", "themes");

    private static final int UNCUT = Slug.MAX_LENGTH - 10;

    private final WriteContext context;
    private final Conferences conferences;
    private final Cast cast;
    private final Redirects redirects;
    private final TalkIndex index;
    private final TalkKeyRows rows;

    Talks(WriteContext context, Conferences conferences, Cast cast, Redirects redirects) {
        this.context = context;
        this.conferences = conferences;
        this.cast = cast;
        this.redirects = redirects;
        this.index = new TalkIndex(context.em(), context.source());
        this.rows = new TalkKeyRows(context);
    }

    /** Fetches all talks of the conferences the draft speaks of. */
    void load() {
        index.load(conferences.all().stream()
                .filter(conference -> conference.pk != null)
                .toList());
    }

    /** The talks that this document had before this import, when it is no report. */
    List<Talk> before() {
        return rows.before();
    }

    /**
     * Writes the talks of a draft.
     *
     * @param drafts as the document has them
     * @return one draft for each talk ({@link TalkDrafts}) with its entry, without those that a curator removed
     */
    Map<TalkDraft, Talk> write(List<TalkDraft> drafts) {
        List<TalkDraft> joined = TalkDrafts.joined(drafts, this::titleKey).stream()
                .filter(this::hasConference)
                .toList();
        NaturalKeys keys = new NaturalKeys(joined);
        Map<TalkDraft, Talk> found = find(joined, keys);
        Map<TalkDraft, Talk> written = new LinkedHashMap<>();
        for (TalkDraft draft : joined) {
            Talk talk = write(draft, found.get(draft), keys.of(draft));
            if (talk != null) {
                written.put(draft, talk);
            }
        }
        rows.write(written);
        return written;
    }

    private boolean hasConference(TalkDraft draft) {
        if (conferences.find(draft.conference()) != null) {
            return true;
        }
        if (!conferences.barred(draft.conference(), staters(draft), draft.conference())) {
            context.problems()
                    .error(
                            null,
                            "No conference \"" + draft.conference() + "\" for this talk; it is left out.",
                            draft.title());
        }
        return false;
    }

    private Conference conference(TalkDraft draft) {
        return Objects.requireNonNull(conferences.find(draft.conference()));
    }

    /** The key of the talk that is there, also where the draft has a former one. */
    private String titleKey(TalkDraft draft) {
        Conference conference = conferences.find(draft.conference());
        Talk talk = conference == null ? null : byTitle(conference, draft, draft.key());
        return talk == null ? draft.key() : talk.naturalKey;
    }

    private @Nullable Talk byTitle(Conference conference, TalkDraft draft, String naturalKey) {
        Talk talk = index.byTitle(conference.slug, naturalKey);
        return talk == null ? index.bySlug(conference, draft) : talk;
    }

    /** Which talks the drafts are: by what documents call them, then by title, then by much the same title and a speaker. */
    private Map<TalkDraft, Talk> find(List<TalkDraft> drafts, NaturalKeys keys) {
        Map<TalkDraft, Talk> found = new HashMap<>();
        Set<Talk> taken = new HashSet<>();
        for (TalkDraft draft : drafts) {
            Talk talk = index.byKeys(conference(draft).slug, draft.keys());
            if (talk != null && taken.add(talk)) {
                found.put(draft, talk);
            }
        }
        for (TalkDraft draft : drafts) {
            Talk talk = found.containsKey(draft) ? null : byTitle(conference(draft), draft, keys.of(draft));
            if (talk != null && !index.isAnother(talk, draft.keys()) && taken.add(talk)) {
                found.put(draft, talk);
            }
        }
        List<TalkDraft> unknown =
                drafts.stream().filter(draft -> !found.containsKey(draft)).toList();
        List<Talk> standing = index.standing().stream()
                .filter(talk -> !taken.contains(talk) && !isOwn(talk))
                .toList();
        found.putAll(new TalkMatches(context, cast).of(unknown, standing));
        return found;
    }

    private boolean isOwn(Talk talk) {
        return talk.provenance.containsValue(context.source()) || index.isOf(talk, context.source());
    }

    /** Null when a curator removed the talk. */
    private @Nullable Talk write(TalkDraft draft, @Nullable Talk found, String naturalKey) {
        Conference conference = conference(draft);
        Talk talk = found;
        if (talk == null) {
            String free = index.byTitle(conference.slug, naturalKey) == null
                    ? naturalKey
                    : NaturalKeys.numbered(draft, naturalKey);
            String name = RemovedEntries.talkName(conference.slug, free);
            if (context.removed().bars(EntryKind.TALK, name, staters(draft), draft.title())) {
                return null;
            }
            talk = create(draft, conference, free);
        }
        context.changes().seen(talk);
        String title = talk.title;
        if (merge(draft, talk)) {
            context.changes().updated(talk);
        }
        if (found != null && draft.slug() == null) {
            boolean wins = !talk.title.equals(title) && talk.title.equals(draft.title());
            follow(talk, title, naturalKey, wins);
        }
        return talk;
    }

    /** What was made of the title follows it; by what it was before, documents and readers still find the talk. */
    private void follow(Talk talk, String formerTitle, String naturalKey, boolean wins) {
        String former = talk.naturalKey;
        if (!naturalKey.equals(former) && index.byTitle(talk.conference.slug, naturalKey) == null) {
            rows.keepTitle(talk, wins ? former : naturalKey);
            index.move(talk, wins ? naturalKey : former);
        }
        String made = Slug.of(Slug.nameOfTalk(formerTitle, talk.conference.slug));
        String slug = Slug.of(Slug.nameOfTalk(talk.title, talk.conference.slug));
        if (!slug.equals(made) && talk.slug.matches(Pattern.quote(made) + "(?:-\\d+)?")) {
            String before = talk.slug;
            index.rename(talk, Slug.unique(Slug.nameOfTalk(talk.title, talk.conference.slug), this::taken));
            redirects.addFormer(talk, before);
        }
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
        index.add(talk);
        return talk;
    }

    /** Title and conference: the same in whatever order documents are imported. */
    private String slug(TalkDraft draft, Conference conference) {
        return Slug.unique(Slug.nameOfTalk(draft.title(), conference.slug), this::taken);
    }

    private boolean taken(String slug) {
        // A slug that was not cut ends in its conference, whose talks are all loaded.
        return index.hasSlug(slug)
                || (slug.length() > UNCUT && Talk.findBySlug(slug).isPresent());
    }
}
