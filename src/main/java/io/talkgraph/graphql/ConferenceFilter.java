package io.talkgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which conferences. */
@Input("ConferenceFilter")
@Description("Which conferences: those that fulfil every field given. Of a list one entry is enough; an empty list lets"
        + " nothing through; a field that is null or left out does not count.")
public record ConferenceFilter(
        @Description("Names of series, written as the catalogue does: KubeCon + CloudNativeCon.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> series,
        @Description("Years.") @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull Integer> year,
        @Description("Countries, ISO 3166-1 alpha-2: ES.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> country,
        @Description("Words to find, as in search: typing errors, quotation marks, OR and minus are read the same way;"
                        + " up to 200 characters, at least one letter or digit.")
                @Nullable
                String text) {}
