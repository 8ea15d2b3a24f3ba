package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conferences a draft speaks of, by slug. */
final class Conferences {

    private final WriteContext context;
    private final Map<String, Conference> bySlug = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    Conferences(WriteContext context) {
        this.context = context;
    }

    /** Fetches all that the draft names. */
    void load(CatalogueDraft draft) {
        Set<String> slugs = new LinkedHashSet<>();
        draft.conferences().forEach(conference -> slugs.add(conference.slug()));
        draft.talks().forEach(talk -> slugs.add(talk.conference()));
        draft.reports().forEach(report -> slugs.addAll(report.conferences()));
        if (slugs.isEmpty()) {
            return;
        }
        List<Conference> found = context.em()
                .createQuery("from Conference where slug in :slugs", Conference.class)
                .setParameter("slugs", slugs)
                .getResultList();
        found.forEach(conference -> bySlug.put(conference.slug, conference));
    }

    /**
     * Takes the conference that somebody names for the document from the catalogue, by slug or name. Readers know only what
     * the program ships; of anything else they make a conference of that name, and nothing else is known of it.
     */
    void take(String name, CatalogueDraft draft) {
        String slug = mainOf(draft);
        if (slug == null) {
            return;
        }
        standing(name)
                .filter(known -> !known.slug.equals(slug) || isMadeOf(name, slug, draft))
                .ifPresent(known -> {
                    bySlug.put(slug, known);
                    named.add(slug);
                });
    }

    /** The one conference that the document is about; null when it has none, or several. */
    private static @Nullable String mainOf(CatalogueDraft draft) {
        if (draft.reports().size() == 1) {
            List<String> ofReport = draft.reports().get(0).conferences();
            return ofReport.isEmpty() ? null : ofReport.get(0);
        }
        return draft.conferences().size() == 1 ? draft.conferences().get(0).slug() : null;
    }

    private static Optional<Conference> standing(String name) {
        return Conference.findBySlug(name).or(() -> Conference.findByName(name));
    }

    /** Whether a reader took a slug for a name; the names that the program ships have capitals. */
    private static boolean isMadeOf(String name, String slug, CatalogueDraft draft) {
        return name.equals(slug)
                && draft.conferences().stream()
                        .filter(conference -> conference.slug().equals(slug))
                        .map(CatalogueDraft.Conference::name)
                        .anyMatch(made -> made.equals(made.toLowerCase(Locale.ROOT)));
    }

    /** Writes the conferences of the draft. */
    void write(List<CatalogueDraft.Conference> drafts) {
        drafts.forEach(this::write);
    }

    private void write(CatalogueDraft.Conference draft) {
        Conference conference = bySlug.get(draft.slug());
        if (conference == null) {
            if (barred(draft.slug(), context.staters(draft.provenance()), draft.name())) {
                return;
            }
            conference = create(draft);
            bySlug.put(draft.slug(), conference);
        }
        context.changes().seen(conference);
        if (!named.contains(draft.slug()) && merge(draft, conference)) {
            context.changes().updated(conference);
        }
    }

    /** Whether a curator removed a conference that is not there. */
    boolean barred(String slug, Collection<String> by, String name) {
        return context.removed().bars(EntryKind.CONFERENCE, slug, by, name);
    }

    private boolean merge(CatalogueDraft.Conference draft, Conference conference) {
        Span<LocalDate> days = new Span<>(draft.startDate(), draft.endDate())
                .beside(context.kept(), conference, "startDate", conference.startDate, "endDate", conference.endDate);
        return new FieldMerge(context, conference, draft.provenance())
                .field("name", conference.name, draft.name(), name -> conference.name = String.valueOf(name))
                .field("series", conference.series, draft.series(), series -> conference.series = series)
                .field("edition", conference.edition, draft.edition(), edition -> conference.edition = edition)
                .field("year", conference.year, draft.year(), year -> conference.year = year)
                .field("startDate", conference.startDate, days.start(), day -> conference.startDate = day)
                .field("endDate", conference.endDate, days.end(), day -> conference.endDate = day)
                .field("city", conference.city, draft.city(), city -> conference.city = city)
                .field("country", conference.country, draft.country(), country -> conference.country = country)
                .field("url", conference.url, draft.url(), url -> conference.url = url)
                .finish();
    }

    private Conference create(CatalogueDraft.Conference draft) {
        Conference conference = new Conference();
        conference.slug = draft.slug();
        conference.name = draft.name();
        context.em().persist(conference);
        context.changes().created(conference);
        return conference;
    }

    /** The conference with that slug; null when neither draft nor catalogue has it. */
    @Nullable
    Conference find(String slug) {
        return bySlug.get(slug);
    }

    /** All that the draft speaks of. */
    List<Conference> all() {
        return bySlug.values().stream().distinct().toList();
    }
}
