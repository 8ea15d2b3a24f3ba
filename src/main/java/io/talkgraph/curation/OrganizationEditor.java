package io.talkgraph.curation;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.CreateOrganizationInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateOrganizationInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;

/** Organizations by a curator's word. */
@ApplicationScoped
public class OrganizationEditor {

    private final Edits edits;
    private final Entries entries;
    private final Names names;
    private final NameEdits nameEdits;
    private final Removals removals;
    private final EntityManager em;

    OrganizationEditor(
            Edits edits, Entries entries, Names names, NameEdits nameEdits, Removals removals, EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.names = names;
        this.nameEdits = nameEdits;
        this.removals = removals;
        this.em = em;
    }

    /**
     * Makes an organization.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when the name or the slug is another one's
     */
    public Edited create(CreateOrganizationInput input, String actor) {
        return edits.share(actor, () -> create(input));
    }

    /** Makes one inside the caller's transaction. */
    Edited create(CreateOrganizationInput input) {
        Organization organization = new Organization();
        FieldEdits fields = FieldEdits.ofNew(organization);
        List<EditWarning> warnings = nameEdits.apply(fields, named(organization), input.name(), input.aliases());
        fields.field("url", organization.url, input.url(), url -> organization.url = url)
                .finish();
        organization.slug = names.slug(EntryKind.ORGANIZATION, input.slug(), input.name());
        entries.add(organization);
        return new Edited(organization.key(), warnings);
    }

    /**
     * Changes an organization.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or when
     *     a name is another one's
     */
    public Edited update(UpdateOrganizationInput input, String actor) {
        return edits.share(actor, () -> {
            Organization organization = entries.lock(Organization.class, "input.id", input.id());
            entries.requireVersion(organization, input.version());
            FieldEdits fields = FieldEdits.of(organization, input.given());
            List<EditWarning> warnings = nameEdits.apply(fields, named(organization), input.name(), input.aliases());
            fields.field("url", organization.url, input.url(), url -> organization.url = url)
                    .finish();
            return new Edited(organization.key(), warnings);
        });
    }

    /**
     * Removes an organization that nobody was announced for and no project belongs to, with its aliases.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or with
     *     what names it
     */
    public Removed remove(DeleteInput input, String actor) {
        return removals.remove(Organization.class, input, actor);
    }

    private NameEdits.Named named(Organization organization) {
        return new NameEdits.Named(
                organization,
                () -> organization.name,
                name -> organization.name = name,
                () -> Lists.names(organization.aliases),
                aliases -> Lists.replace(
                        em,
                        organization.aliases,
                        aliases == null ? null : aliases.stream().map(Alias::of).toList()));
    }
}
