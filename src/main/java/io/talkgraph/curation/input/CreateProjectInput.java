package io.talkgraph.curation.input;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.ProjectKind;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A new project. */
@Input("CreateProjectInput")
@Description("A new project.")
public record CreateProjectInput(
        @NonNull @EntryName @Description("The name.") String name,
        @SlugText @Description("The name in its address; made of the name when left out.") @Nullable String slug,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("Other names it is recognised by.")
                @Nullable
                List<@NonNull @EntryName String> aliases,
        @Prose @Description("What it is, in a sentence.") @Nullable String summary,
        @DefaultValue("UNKNOWN") @Description("What sort of running thing it is.") @Nullable ProjectKind kind,
        @Line @Description("Its category, as in the CNCF landscape.") @Nullable String category,
        @Description("Its maturity as of today, for the CNCF; kept as a statement of the curator.") @Nullable
                Maturity maturity,
        @WebAddress @Description("Its page, http or https.") @Nullable String url,
        @WebAddress @Description("Where its source is, http or https.") @Nullable String repositoryUrl,
        @EntryName @Description("The slug of the organization it belongs to.") @Nullable String organization) {

    /** Brings the texts to the form that is kept. */
    public CreateProjectInput {
        name = Text.typed(name);
        slug = Text.optional(slug);
        aliases = Text.each(aliases);
        summary = Text.optional(summary);
        category = Text.optional(category);
        url = Text.optional(url);
        repositoryUrl = Text.optional(repositoryUrl);
        organization = Text.optional(organization);
    }
}
