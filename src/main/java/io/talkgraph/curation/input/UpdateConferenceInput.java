package io.talkgraph.curation.input;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Changes of a conference.
 *
 * @param given the names of the fields that the client gave, null or not
 */
@Input("UpdateConferenceInput")
@Description("Changes of a conference. A field left out stays as it is, an explicit null clears it.")
public record UpdateConferenceInput(
        @NonNull @Id @Description("Its id.") String id,
        @Description("The version that was read; another one in the catalogue is a CONFLICT.") int version,
        @EntryName @Description("The name.") @Nullable String name,
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
        @WebAddress @Description("Its page, http or https.") @Nullable String url,
        @Ignore Set<String> given) {

    /** Brings the texts to the form that is kept. */
    public UpdateConferenceInput {
        name = Text.required(name);
        series = Text.optional(series);
        edition = Text.optional(edition);
        city = Text.optional(city);
        country = Text.optional(country);
        url = Text.optional(url);
        given = given == null ? Set.of() : Set.copyOf(given);
    }
}
