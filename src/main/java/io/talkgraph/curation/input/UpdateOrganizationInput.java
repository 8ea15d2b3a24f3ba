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
 * Changes of an organization.
 *
 * @param given the names of the fields that the client gave, null or not
 */
@Input("UpdateOrganizationInput")
@Description("Changes of an organization. A field left out stays as it is, an explicit null clears it.")
public record UpdateOrganizationInput(
        @NonNull @Id @Description("Its id.") String id,
        @Description("The version that was read; another one in the catalogue is a CONFLICT.") int version,
        @EntryName @Description("The name; the former one stays as an alias.") @Nullable String name,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("Other names; replaces all.")
                @Nullable
                List<@NonNull @EntryName String> aliases,
        @WebAddress @Description("Its page, http or https.") @Nullable String url,
        @Ignore Set<String> given) {

    /** Brings the texts to the form that is kept. */
    public UpdateOrganizationInput {
        name = Text.required(name);
        aliases = Text.each(aliases);
        url = Text.optional(url);
        given = given == null ? Set.of() : Set.copyOf(given);
    }
}
