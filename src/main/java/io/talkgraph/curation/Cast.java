package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.CreateOrganizationInput;
import io.talkgraph.curation.input.CreateSpeakerInput;
import io.talkgraph.curation.input.SlugText;
import io.talkgraph.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who an input means by a slug or a name: somebody known, or somebody new. */
@ApplicationScoped
class Cast {

    private static final String FIELD = "appearances";

    private final Entries entries;
    private final Names names;
    private final SpeakerEditor speakers;
    private final OrganizationEditor organizations;
    private final EntityManager em;

    Cast(Entries entries, Names names, SpeakerEditor speakers, OrganizationEditor organizations, EntityManager em) {
        this.entries = entries;
        this.names = names;
        this.speakers = speakers;
        this.organizations = organizations;
        this.em = em;
    }

    /**
     * The speaker.
     *
     * @param argument where the text stands
     * @param text a slug, a name, an alias, or the name of somebody new
     * @param warnings takes what the curator should look at
     * @throws ApiException for what can only be a slug and is none
     */
    Speaker speaker(String argument, String text, List<EditWarning> warnings) {
        return find(
                Speaker.class,
                argument,
                text,
                () -> speakers.create(new CreateSpeakerInput(text, null, null)),
                warnings);
    }

    /** The organization; as {@link #speaker}. */
    Organization organization(String argument, String text, List<EditWarning> warnings) {
        return find(
                Organization.class,
                argument,
                text,
                () -> organizations.create(new CreateOrganizationInput(text, null, null, null)),
                warnings);
    }

    private <E extends CatalogueEntry> E find(
            Class<E> type, String argument, String text, Supplier<Edited> create, List<EditWarning> warnings) {
        EntryKind kind = Entries.kind(type);
        boolean slug = text.matches(SlugText.FORM);
        Optional<E> known = slug ? entries.ofSlug(type, text) : Optional.empty();
        if (known.isEmpty()) {
            known = names.find(kind, text).map(key -> em.find(type, key));
        }
        if (known.isPresent()) {
            return known.get();
        }
        if (slug) {
            throw ApiException.badInput(
                    argument,
                    "No " + kind.word() + " has the slug or the name '" + text
                            + "'. To make a new one write the name as" + " it is printed, or create it first.");
        }
        Edited made = create.get();
        warnings.add(EditWarning.of(FIELD, "The " + kind.word() + " \"" + text + "\" is new."));
        made.warnings()
                .forEach(warning -> warnings.add(new EditWarning(FIELD, warning.message(), warning.similarTo())));
        return em.find(type, made.key());
    }
}
