package io.talkgraph.curation.input;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A new organization. */
@Input("CreateOrganizationInput")
@Description("A new organization.")
public record CreateOrganizationInput(
        @NonNull @EntryName @Description("The name.") String name,
        @SlugText @Description("The name in its address; made of the name when left out.") @Nullable String slug,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("Other names.")
                @Nullable
                List<@NonNull @EntryName String> aliases,
        @WebAddress @Description("Its page, http or https.") @Nullable String url) {

    /** Brings the texts to the form that is kept. */
    public CreateOrganizationInput {
        name = Text.typed(name);
        slug = Text.optional(slug);
        aliases = Text.each(aliases);
        url = Text.optional(url);
    }
}
