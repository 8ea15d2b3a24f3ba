package io.talkgraph.following;

import io.talkgraph.catalogue.value.ChangeAction;
import io.talkgraph.catalogue.value.EntryKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.OffsetDateTime;

/**
 * What became of one entry in one commit.
 *
 * @param number in the order of commits (table change)
 * @param revision of the catalogue that the commit made
 * @param kind of the entry
 * @param action what became of the entry
 * @param id the global id of the entry; of one that is gone it finds nothing, of one that was merged the survivor
 * @param slug the entry has now, or had when it went
 * @param at when it was committed, UTC
 */
@Description("What became of one entry.")
public record CatalogChange(
        @Ignore long number,
        @NonNull @Description("The revision of the catalogue that has it; what was changed together shares one.")
                String revision,
        @NonNull @Description("The kind of the entry.") EntryKind kind,
        @NonNull @Description("What became of it.") ChangeAction action,
        @NonNull @Id @Description("The id of the entry; node(id) finds it, unless it is gone.") String id,
        @NonNull @Description("The slug that the entry has now, or had when it went.") String slug,
        @NonNull @Description("When it was changed.") OffsetDateTime at) {}
