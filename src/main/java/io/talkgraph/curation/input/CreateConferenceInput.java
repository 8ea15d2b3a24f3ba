package io.talkgraph.curation.input;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A new conference. */
@Input("CreateConferenceInput")
@Description("A new conference.")
public record CreateConferenceInput(
        @NonNull @EntryName @Description("The full name: KubeCon + CloudNativeCon Europe 2019.") String name,
        @SlugText @Description("The name in its address; made of the name when left out.") @Nullable String slug,
        @Line @Description("What its editions have in common: KubeCon + CloudNativeCon.") @Nullable String series,
        @Line @Description("What tells this edition from the others: Europe 2019.") @Nullable String edition,
        @Min(value = 1950, message = "is before 1950")
                @Max(value = 2200, message = "is after 2200")
                @Description("The year it took place.")
                @Nullable
                Integer year,
        @PlausibleTime @Description("Its first day, at its place.") @Nullable LocalDate startDate,
        @PlausibleTime @Description("Its last day, at its place.") @Nullable LocalDate endDate,
        @Line @Description("The city.") @Nullable String city,
        @CountryCode @Description("The country, ISO 3166-1 alpha-2: ES.") @Nullable String country,
        @WebAddress @Description("Its page, http or https.") @Nullable String url) {

    /** Brings the texts to the form that is kept. */
    public CreateConferenceInput {
        name = Text.typed(name);
        slug = Text.optional(slug);
        series = Text.optional(series);
        edition = Text.optional(edition);
        city = Text.optional(city);
        country = Text.optional(country);
        url = Text.optional(url);
    }
}
