package io.talkgraph.curation;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.curation.input.CreateTalkInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateTalkInput;
import io.talkgraph.errors.ApiException;
import io.talkgraph.importing.writing.Retagging;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Talks by a curator's word. */
@ApplicationScoped
public class TalkEditor {

    private static final Set<String> TEXTS = Set.of("title", "abstract", "track");

    private final Edits edits;
    private final Entries entries;
    private final Names names;
    private final TalkKeys keys;
    private final AppearanceEdits appearances;
    private final LinkEdits links;
    private final TagEdits tags;
    private final Retagging retagging;
    private final Removals removals;

    TalkEditor(
            Edits edits,
            Entries entries,
            Names names,
            TalkKeys keys,
            AppearanceEdits appearances,
            LinkEdits links,
            TagEdits tags,
            Retagging retagging,
            Removals removals) {
        this.edits = edits;
        this.entries = entries;
        this.names = names;
        this.keys = keys;
        this.appearances = appearances;
        this.links = links;
        this.tags = tags;
        this.retagging = retagging;
        this.removals = removals;
    }

    /**
     * Makes a talk. Without a day it gets that of its start.
     *
     * @param actor who says so
     * @throws ApiException {@code CONFLICT} when the conference has a talk of that title or the slug is taken;
     *     {@code BAD_USER_INPUT} for an unknown slug, and when it ends before it begins
     */
    public Edited create(CreateTalkInput input, String actor) {
        return edits.share(actor, () -> {
            Talk talk = new Talk();
            talk.conference = entries.requireSlug(Conference.class, "input.conference", input.conference());
            FieldEdits fields = FieldEdits.ofNew(talk)
                    .required("title", talk.title, input.title(), title -> talk.title = title)
                    .field("kind", talk.kind, stated(input.kind()), kind -> talk.kind = orUnknown(kind))
                    .field("level", null, input.level(), level -> talk.level = level)
                    .field("language", null, input.language(), language -> talk.language = language)
                    .field("abstract", null, input.abstractText(), text -> talk.abstractText = text)
                    .field("date", null, input.date(), date -> talk.date = date)
                    .field("startsAt", null, input.startsAt(), time -> talk.startsAt = time)
                    .field("endsAt", null, input.endsAt(), time -> talk.endsAt = time)
                    .field("room", null, input.room(), room -> talk.room = room)
                    .field("track", null, input.track(), track -> talk.track = track);
            if (talk.date == null && talk.startsAt != null) {
                fields.following("date", null, talk.startsAt.toLocalDate(), date -> talk.date = date);
            }
            TalkTimes.requireOrder(talk);
            keys.set(
                    talk,
                    input.appearances() == null || input.appearances().isEmpty()
                            ? null
                            : input.appearances().get(0).speaker());
            talk.slug = names.slug(EntryKind.TALK, input.slug(), Slug.nameOfTalk(input.title(), talk.conference.slug));
            fields.finish();
            entries.add(talk);
            List<EditWarning> warnings = new ArrayList<>();
            appearances.apply(fields, talk, input.appearances(), warnings);
            links.apply(fields, talk, input.links());
            tags.applyProjects(fields, talk, input.projects());
            tags.applyThemes(fields, talk, input.themes());
            return edited(talk, fields, true, true, warnings);
        });
    }

    /**
     * Changes a talk.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or when another talk of the
     *     conference has the title; {@code BAD_USER_INPUT} for an unknown slug, and when it ends before it begins
     */
    public Edited update(UpdateTalkInput input, String actor) {
        return edits.share(actor, () -> {
            Talk talk = entries.lock(Talk.class, "input.id", input.id());
            entries.requireVersion(talk, input.version());
            String former = talk.title;
            FieldEdits fields = FieldEdits.of(talk, input.given())
                    .required("title", talk.title, input.title(), title -> talk.title = title)
                    .field("kind", stated(talk.kind), stated(input.kind()), kind -> talk.kind = orUnknown(kind))
                    .field("level", talk.level, input.level(), level -> talk.level = level)
                    .field("language", talk.language, input.language(), language -> talk.language = language)
                    .field("abstract", talk.abstractText, input.abstractText(), text -> talk.abstractText = text)
                    .field("date", talk.date, input.date(), date -> talk.date = date)
                    .field("startsAt", talk.startsAt, input.startsAt(), time -> talk.startsAt = time)
                    .field("endsAt", talk.endsAt, input.endsAt(), time -> talk.endsAt = time)
                    .field("room", talk.room, input.room(), room -> talk.room = room)
                    .field("track", talk.track, input.track(), track -> talk.track = track);
            TalkTimes.requireOrder(talk);
            boolean renamed = !former.equals(talk.title);
            if (renamed) {
                keys.move(talk);
            }
            boolean reworded = input.given().stream().anyMatch(TEXTS::contains) && fields.changed();
            List<EditWarning> warnings = new ArrayList<>();
            appearances.apply(fields, talk, input.appearances(), warnings);
            links.apply(fields, talk, input.links());
            boolean tagged =
                    tags.applyProjects(fields, talk, input.projects()) | tags.applyThemes(fields, talk, input.themes());
            return edited(talk, fields, renamed, reworded || tagged, warnings);
        });
    }

    /**
     * Removes a talk with its appearances, links, notes, figures and tags. Its speakers stay.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on
     */
    public Removed remove(DeleteInput input, String actor) {
        return removals.remove(Talk.class, input, actor);
    }

    private Edited edited(Talk talk, FieldEdits fields, boolean renamed, boolean retag, List<EditWarning> warnings) {
        fields.finish();
        if (retag) {
            retagging.of(List.of(talk));
        }
        warnings.addAll(TalkTimes.warnings(talk));
        if (renamed) {
            warnings.addAll(keys.lookAlikes(talk));
        }
        return new Edited(talk.key(), List.copyOf(warnings));
    }

    private static @Nullable TalkKind stated(@Nullable TalkKind kind) {
        return kind == TalkKind.UNKNOWN ? null : kind;
    }

    private static TalkKind orUnknown(@Nullable TalkKind kind) {
        return Objects.requireNonNullElse(kind, TalkKind.UNKNOWN);
    }
}
