package io.talkgraph.curation;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.CreateSpeakerInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateSpeakerInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;

/** Speakers by a curator's word. */
@ApplicationScoped
public class SpeakerEditor {

    private final Edits edits;
    private final Entries entries;
    private final Names names;
    private final NameEdits nameEdits;
    private final Removals removals;
    private final EntityManager em;

    SpeakerEditor(Edits edits, Entries entries, Names names, NameEdits nameEdits, Removals removals, EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.names = names;
        this.nameEdits = nameEdits;
        this.removals = removals;
        this.em = em;
    }

    /**
     * Makes a speaker.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when the name or the slug is another one's
     */
    public Edited create(CreateSpeakerInput input, String actor) {
        return edits.share(actor, () -> create(input));
    }

    /** Makes one inside the caller's transaction. */
    Edited create(CreateSpeakerInput input) {
        Speaker speaker = new Speaker();
        FieldEdits fields = FieldEdits.ofNew(speaker);
        List<EditWarning> warnings = nameEdits.apply(fields, named(speaker), input.name(), input.aliases());
        fields.finish();
        speaker.slug = names.slug(EntryKind.SPEAKER, input.slug(), input.name());
        entries.add(speaker);
        return new Edited(speaker.key(), warnings);
    }

    /**
     * Changes a speaker.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or when
     *     a name is another one's
     */
    public Edited update(UpdateSpeakerInput input, String actor) {
        return edits.share(actor, () -> {
            Speaker speaker = entries.lock(Speaker.class, "input.id", input.id());
            entries.requireVersion(speaker, input.version());
            FieldEdits fields = FieldEdits.of(speaker, input.given());
            List<EditWarning> warnings = nameEdits.apply(fields, named(speaker), input.name(), input.aliases());
            fields.finish();
            return new Edited(speaker.key(), warnings);
        });
    }

    /**
     * Removes a speaker who appears nowhere, with the aliases.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or with
     *     the talks they appear in
     */
    public Removed remove(DeleteInput input, String actor) {
        return removals.remove(Speaker.class, input, actor);
    }

    private NameEdits.Named named(Speaker speaker) {
        return new NameEdits.Named(
                speaker,
                () -> speaker.name,
                name -> speaker.name = name,
                () -> Lists.names(speaker.aliases),
                aliases -> Lists.replace(
                        em,
                        speaker.aliases,
                        aliases == null ? null : aliases.stream().map(Alias::of).toList()));
    }
}
