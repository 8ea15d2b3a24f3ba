package io.talkgraph.publishing.document;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.TalkKind;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A talk with what belongs to it, as documents tell of it.
 *
 * @param key its number in this catalogue
 * @param guid what a schedule that states the talk calls it, a UUID in any case; null when none does
 * @param version counts its changes
 * @param language BCP 47
 * @param date the day, at the place of the conference
 * @param startsAt with the offset of the place
 * @param endsAt with the offset of the place
 * @param themes names, in the order of the catalogue
 * @param speakers in the order printed
 * @param links in the order found, each address once
 * @param changed when it changed last
 */
public record TalkRecord(
        long key,
        @Nullable String guid,
        int version,
        String slug,
        ConferenceRecord conference,
        String title,
        TalkKind kind,
        @Nullable String language,
        @Nullable String abstractText,
        @Nullable LocalDate date,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String room,
        @Nullable String track,
        List<String> themes,
        List<Person> speakers,
        List<Address> links,
        Instant changed) {

    /** The largest offset that XML can say (XML Schema 1.0, part 2, section 3.2.7.3). */
    private static final int LARGEST_OFFSET_SECONDS = 14 * 3600;

    /** Leaves out characters that no document can hold, and offsets that none can say. */
    public TalkRecord {
        title = DocumentText.line(title);
        abstractText = DocumentText.linesOrNull(abstractText);
        room = DocumentText.lineOrNull(room);
        track = DocumentText.lineOrNull(track);
        startsAt = written(startsAt);
        endsAt = written(endsAt);
        themes = themes.stream().map(DocumentText::line).toList();
        speakers = List.copyOf(speakers);
        links = List.copyOf(links);
    }

    private static @Nullable OffsetDateTime written(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        int seconds = time.getOffset().getTotalSeconds();
        return seconds % 60 == 0 && Math.abs(seconds) <= LARGEST_OFFSET_SECONDS
                ? time
                : time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The day it belongs to, at the place of the conference; null when nobody knows. */
    public @Nullable LocalDate day() {
        return date != null || startsAt == null ? date : startsAt.toLocalDate();
    }

    /** Its addresses of a kind. */
    Stream<String> urls(LinkKind kind) {
        return links.stream().filter(link -> link.kind() == kind).map(Address::url);
    }

    /**
     * Who gives it, as announced there.
     *
     * @param key the number of the speaker in this catalogue
     * @param organizationUrl the page of the organization
     */
    public record Person(
            long key,
            String slug,
            String name,
            @Nullable String jobTitle,
            @Nullable String organization,
            @Nullable String organizationUrl) {

        /** Leaves out characters that no document can hold. */
        public Person {
            name = DocumentText.line(name);
            jobTitle = DocumentText.lineOrNull(jobTitle);
            organization = DocumentText.lineOrNull(organization);
            organizationUrl = organizationUrl == null ? null : WebAddress.written(organizationUrl);
        }

        /** The name with job title and organization: "Ada Lopez, engineer, Example Inc." */
        String announced() {
            return name + (jobTitle == null ? "" : ", " + jobTitle) + (organization == null ? "" : ", " + organization);
        }
    }

    /**
     * A link.
     *
     * @param url absolute, http or https
     */
    public record Address(LinkKind kind, String url) {

        /** Escapes what may not stand in an address. */
        public Address {
            url = WebAddress.written(url);
        }
    }
}
