package io.talkgraph.curation.input;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A new theme. */
@Input("CreateThemeInput")
@Description("A new theme.")
public record CreateThemeInput(
        @NonNull @EntryName @Description("The name.") String name,
        @SlugText @Description("The name in its address; made of the name when left out.") @Nullable String slug,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("The words it is recognised by, in every language.")
                @Nullable
                List<@NonNull @EntryName String> terms,
        @Prose @Description("What belongs to it, in a sentence.") @Nullable String description,
        @Description("The slug of the theme above it.") @Nullable String parent) {

    /** Brings the texts to the form that is kept. */
    public CreateThemeInput {
        name = Text.typed(name);
        slug = Text.optional(slug);
        terms = Text.each(terms);
        description = Text.optional(description);
        parent = Text.optional(parent);
    }
}
