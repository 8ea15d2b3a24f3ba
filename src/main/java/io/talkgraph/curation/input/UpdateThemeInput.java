package io.talkgraph.curation.input;

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
 * Changes of a theme.
 *
 * @param given the names of the fields that the client gave, null or not
 */
@Input("UpdateThemeInput")
@Description("Changes of a theme. A field left out stays as it is, an explicit null clears it.")
public record UpdateThemeInput(
        @NonNull @Id @Description("Its id.") String id,
        @Description("The version that was read; another one in the catalogue is a CONFLICT.") int version,
        @EntryName @Description("The name.") @Nullable String name,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("The words it is recognised by; replaces all.")
                @Nullable
                List<@NonNull @EntryName String> terms,
        @Prose @Description("What belongs to it, in a sentence.") @Nullable String description,
        @Description("The slug of the theme above it.") @Nullable String parent,
        @Ignore Set<String> given) {

    /** Brings the texts to the form that is kept. */
    public UpdateThemeInput {
        name = Text.required(name);
        terms = Text.each(terms);
        description = Text.optional(description);
        parent = Text.optional(parent);
        given = given == null ? Set.of() : Set.copyOf(given);
    }
}
