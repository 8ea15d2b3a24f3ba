package io.talkgraph.curation.input;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.ProjectKind;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Changes of a project.
 *
 * @param given the names of the fields that the client gave, null or not
 */
@Input("UpdateProjectInput")
@Description("Changes of a project. A field left out stays as it is, an explicit null clears it.")
public record UpdateProjectInput(
        @NonNull @Id @Description("Its id.") String id,
        @Description("The version that was read; another one in the catalogue is a CONFLICT.") int version,
        @EntryName @Description("The name; the former one stays as an alias.") @Nullable String name,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("Other names it is recognised by; replaces all.")
                @Nullable
                List<@NonNull @EntryName String> aliases,
        @Prose @Description("What it is, in a sentence.") @Nullable String summary,
        @Description("What sort of running thing it is.") @Nullable ProjectKind kind,
        @Line @Description("Its category, as in the CNCF landscape.") @Nullable String category,
        @Description("Its maturity as of today, for the CNCF; kept as a statement of the curator.") @Nullable
                Maturity maturity,
        @WebAddress @Description("Its page, http or https.") @Nullable String url,
        @WebAddress @Description("Where its source is, http or https.") @Nullable String repositoryUrl,
        @EntryName @Description("The slug of the organization it belongs to.") @Nullable String organization,
        @Ignore Set<String> given) {

    /** Brings the texts to the form that is kept. */
    public UpdateProjectInput {
        name = Text.required(name);
        aliases = Text.each(aliases);
        summary = Text.optional(summary);
        category = Text.optional(category);
        url = Text.optional(url);
        repositoryUrl = Text.optional(repositoryUrl);
        organization = Text.optional(organization);
        given = given == null ? Set.of() : Set.copyOf(given);
    }
}
