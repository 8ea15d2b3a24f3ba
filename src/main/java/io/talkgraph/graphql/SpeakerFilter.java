package io.talkgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which speakers. */
@Input("SpeakerFilter")
@Description("Which speakers: those that fulfil every field given. Of a list one entry is enough; an empty list lets"
        + " nothing through; a field that is null or left out does not count.")
public record SpeakerFilter(
        @Description("Slugs of organizations that the person was announced for.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> organization,
        @Description("Slugs of conferences that the person spoke at.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> conference,
        @Description("Slugs of projects that a talk of the person mentions.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> project,
        @Description("Slugs of themes that a talk of the person touches; a theme stands for the themes below it too.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> theme,
        @Description("At least so many talks.") @Nullable Integer minTalks,
        @Description("Talks at no fewer than so many conferences.") @Nullable Integer minConferences,
        @Description("Words to find, as in search: typing errors, quotation marks, OR and minus are read the same way;"
                        + " up to 200 characters, at least one letter or digit.")
                @Nullable
                String text) {}
