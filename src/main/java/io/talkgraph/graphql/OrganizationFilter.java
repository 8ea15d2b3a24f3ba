package io.talkgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which organizations. */
@Input("OrganizationFilter")
@Description(
        "Which organizations: those that fulfil every field given. Of a list one entry is enough; an empty list lets"
                + " nothing through; a field that is null or left out does not count.")
public record OrganizationFilter(
        @Description("Slugs of conferences that somebody spoke at for it.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> conference,
        @Description("Words to find, as in search: typing errors, quotation marks, OR and minus are read the same way;"
                        + " up to 200 characters, at least one letter or digit.")
                @Nullable
                String text) {}
