package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Which talks. */
@Input("TalkFilter")
@Description("Which talks: those that fulfil every field given. Of a list one entry is enough; an empty list lets"
        + " nothing through; a field that is null or left out does not count.")
public record TalkFilter(
        @Description("Slugs of conferences.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> conference,
        @Description("Names of conference series, written as the catalogue does: KubeCon + CloudNativeCon.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> series,
        @Description("The earliest year of the conference.") @Nullable Integer fromYear,
        @Description("The latest year of the conference.") @Nullable Integer toYear,
        @Description("The day, at the place of the conference.") @Nullable LocalDate date,
        @Description("Forms.") @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull TalkKind> kind,
        @Description("Levels.") @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull TalkLevel> level,
        @Description("Languages, BCP 47: en finds en and en-US.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> language,
        @Description("Tracks, written as on the talk.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> track,
        @Description("Slugs of speakers.") @io.smallrye.graphql.api.Nullable @Nullable List<@NonNull String> speaker,
        @Description("Slugs of organizations that a speaker was announced for.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> organization,
        @Description("Slugs of projects that the talk mentions.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> project,
        @Description("Slugs of themes; a theme stands for the themes below it too.")
                @io.smallrye.graphql.api.Nullable
                @Nullable
                List<@NonNull String> theme,
        @Description("Slugs of reports that tell of the talk.") @io.smallrye.graphql.api.Nullable @Nullable
                List<@NonNull String> report,
        @Description("Whether it has a link to a recording.") @Nullable Boolean hasVideo,
        @Description("Whether it has a link to slides.") @Nullable Boolean hasSlides,
        @Description("Whether a report has notes on it.") @Nullable Boolean hasNotes,
        @Description("Words to find, as in search: typing errors, quotation marks, OR and minus are read the same way;"
                        + " up to 200 characters, at least one letter or digit.")
                @Nullable
                String text) {}
