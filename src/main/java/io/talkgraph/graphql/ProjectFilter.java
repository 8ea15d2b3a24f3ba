package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.ProjectKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which projects. */
@Input("ProjectFilter")
@Description("Which projects: those that fulfil every field given. Of a list one entry is enough; an empty list lets"
        + " nothing through; a field that is null or left out does not count.")
public record ProjectFilter(
        @Description("Kinds.") @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull ProjectKind> kind,
        @Description("Levels, as of the latest statement.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull Maturity> maturity,
        @Description("Categories, written as in the CNCF landscape.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> category,
        @Description("Slugs of conferences with a talk that mentions it.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> conference,
        @Description(
                        "Slugs of themes that a talk that mentions it touches; a theme stands for the themes below it too.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> theme,
        @Description("Words to find, as in search: typing errors, quotation marks, OR and minus are read the same way;"
                        + " up to 200 characters, at least one letter or digit.")
                @Nullable
                String text) {}
