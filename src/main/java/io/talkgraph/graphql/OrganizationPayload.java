package io.talkgraph.graphql;

import io.talkgraph.curation.EditWarning;
import io.talkgraph.curation.Edited;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/**
 * What a change of an organization answers.
 *
 * @param key of the entry, which is read after the change
 */
@Description("What a change of an organization answers.")
public record OrganizationPayload(
        @Ignore long key,
        @NonNull @Description("What to look at; nothing was refused.") List<@NonNull EditWarning> warnings) {

    OrganizationPayload(Edited edited) {
        this(edited.key(), edited.warnings());
    }
}
