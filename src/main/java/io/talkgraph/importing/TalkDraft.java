package io.talkgraph.importing;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.MentionSource;
import io.talkgraph.catalogue.value.TalkKey;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * One talk.
 *
 * @param conference the slug of its conference
 * @param title without a prefix that sets the kind and without a mark that sets the level
 * @param language of the talk, BCP 47
 * @param reports the {@link CatalogueDraft.Report#source()}s of the reports that speak of it
 * @param mentions what is already recognised; the import adds what it recognises in the texts
 * @param keys what sources call the talk beside its title; a talk of the same conference that bears one of them is the
 *     same, whatever its title
 */
public record TalkDraft(
        @Nullable String slug,
        String conference,
        String title,
        TalkKind kind,
        @Nullable TalkLevel level,
        @Nullable String language,
        @Nullable String abstractText,
        @Nullable LocalDate date,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String room,
        @Nullable String track,
        List<Appearance> appearances,
        List<Link> links,
        List<Note> notes,
        List<CatalogueDraft.Figure> figures,
        List<Mention> mentions,
        List<String> reports,
        Map<String, String> provenance,
        List<Key> keys) {

    /** What is missing is empty. */
    public TalkDraft {
        appearances = CatalogueDraft.listOf(appearances);
        links = CatalogueDraft.listOf(links);
        notes = CatalogueDraft.listOf(notes);
        figures = CatalogueDraft.listOf(figures);
        mentions = CatalogueDraft.listOf(mentions);
        reports = CatalogueDraft.listOf(reports);
        provenance = CatalogueDraft.mapOf(provenance);
        keys = CatalogueDraft.listOf(keys);
    }

    /** A talk that is known by its title alone. */
    public TalkDraft(
            @Nullable String slug,
            String conference,
            String title,
            TalkKind kind,
            @Nullable TalkLevel level,
            @Nullable String language,
            @Nullable String abstractText,
            @Nullable LocalDate date,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable String room,
            @Nullable String track,
            List<Appearance> appearances,
            List<Link> links,
            List<Note> notes,
            List<CatalogueDraft.Figure> figures,
            List<Mention> mentions,
            List<String> reports,
            Map<String, String> provenance) {
        this(
                slug,
                conference,
                title,
                kind,
                level,
                language,
                abstractText,
                date,
                startsAt,
                endsAt,
                room,
                track,
                appearances,
                links,
                notes,
                figures,
                mentions,
                reports,
                provenance,
                List.of());
    }

    /** The natural key of the talk within its conference. */
    public String key() {
        return TalkKey.of(
                title, appearances.isEmpty() ? null : appearances.get(0).speaker());
    }

    /**
     * One person in a talk, as announced there.
     *
     * @param source who states it, as in a provenance; null for the document itself
     */
    public record Appearance(
            String speaker, @Nullable String organization, @Nullable String jobTitle, @Nullable String source) {

        /** Stated by the document itself. */
        public Appearance(String speaker, @Nullable String organization, @Nullable String jobTitle) {
            this(speaker, organization, jobTitle, null);
        }
    }

    /**
     * A link of a talk.
     *
     * @param url absolute, http or https
     * @param source who states it, as in a provenance; null for the document itself
     */
    public record Link(LinkKind kind, String url, @Nullable String source) {

        /** Stated by the document itself. */
        public Link(LinkKind kind, String url) {
            this(kind, url, null);
        }
    }

    /**
     * What a report says of a talk.
     *
     * @param report the {@link CatalogueDraft.Report#source()}
     * @param language BCP 47
     */
    public record Note(String report, String text, @Nullable String language) {}

    /**
     * A project or theme in a text.
     *
     * @param name the name or slug of the project or theme
     * @param report the {@link CatalogueDraft.Report#source()} when the text is that of a report
     */
    public record Mention(boolean theme, String name, String quote, MentionSource source, @Nullable String report) {}

    /**
     * What a source calls the talk.
     *
     * @param text with its kind: {@code guid:}, {@code url:} and {@code id:}, which holds for its source only, or
     *     {@code title:} for a source that has nothing better
     * @param source who calls it so, as in a provenance; null for the document itself
     */
    public record Key(String text, @Nullable String source) {}
}
