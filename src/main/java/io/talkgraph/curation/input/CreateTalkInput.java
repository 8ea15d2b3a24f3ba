package io.talkgraph.curation.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A new talk. */
@Input("CreateTalkInput")
@Description("A new talk.")
public record CreateTalkInput(
        @NonNull @EntryName(max = 500) @Description("The title.") String title,
        @NonNull @Description("The slug of its conference.") String conference,
        @SlugText @Description("The name in its address; made of the name when left out.") @Nullable String slug,
        @DefaultValue("UNKNOWN") @Description("Its form, as announced.") @Nullable TalkKind kind,
        @Description("How much it expects of its listeners.") @Nullable TalkLevel level,
        @LanguageTag @Description("The language it was given in, BCP 47.") @Nullable String language,
        @Name("abstract") @JsonProperty("abstract") @Prose @Description("What the speakers announced.") @Nullable
                String abstractText,
        @PlausibleTime @Description("The day, at the place of the conference.") @Nullable LocalDate date,
        @PlausibleTime @Description("When it begins, with the offset of the place.") @Nullable OffsetDateTime startsAt,
        @PlausibleTime @Description("When it ends, with the offset of the place.") @Nullable OffsetDateTime endsAt,
        @Line @Description("The room.") @Nullable String room,
        @Line(max = 300) @Description("The section it is filed under.") @Nullable String track,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("Who speaks, in the order printed; replaces all.")
                @Nullable
                List<@NonNull @Valid AppearanceInput> appearances,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description("Its links, in their order; replaces all.")
                @Nullable
                List<@NonNull @Valid LinkInput> links,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description(
                        "Slugs of the projects it is about. They replace what was recognised; null gives the choice back to the recognition.")
                @Nullable
                List<@NonNull String> projects,
        @io.smallrye.graphql.api.Nullable
                @Size(max = 100, message = "has more than {max} entries")
                @Description(
                        "Slugs of the themes it is about. They replace what was recognised; null gives the choice back to the recognition.")
                @Nullable
                List<@NonNull String> themes) {

    /** Brings the texts to the form that is kept. */
    public CreateTalkInput {
        title = Text.typed(title);
        conference = Text.typed(conference);
        slug = Text.optional(slug);
        language = Text.optional(language);
        abstractText = Text.optional(abstractText);
        room = Text.optional(room);
        track = Text.optional(track);
    }
}
