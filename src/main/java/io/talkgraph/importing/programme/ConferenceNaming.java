package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.recognition.ConferenceDirectory;
import io.talkgraph.importing.recognition.conference.Edition;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the edition that a schedule or a list of conferences means, so that all documents on it meet. */
public final class ConferenceNaming {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAYS = 62;
    private static final int TOLERATED_DAYS = 7;

    private final ConferenceDirectory directory;

    /** @param directory knows the editions that are known by name */
    public ConferenceNaming(ConferenceDirectory directory) {
        this.directory = directory;
    }

    /**
     * The conference of a schedule.
     *
     * @param event as the schedule states it
     * @param passed the slug or name that came with the document, which wins; null when nobody said
     * @throws ImportRejectedException when neither says which conference it is
     */
    public CatalogueDraft.Conference of(Event event, @Nullable String passed) {
        if (passed != null && !passed.isBlank()) {
            Edition edition = directory
                    .named(passed)
                    .orElseThrow(() -> new ImportRejectedException("\"" + passed
                            + "\" names no conference. Write its name with the year, as in \"KubeCon EU 2019\"."));
            return draft(edition, event);
        }
        return stated(event, false)
                .map(edition -> draft(edition, event))
                .orElseThrow(() -> new ImportRejectedException("The document does not say which conference it is"
                        + " about. Pass its name with the year, as in \"KubeCon EU 2019\"."));
    }

    /**
     * A conference out of a list of many, where name and year are no key: of one that is not known by name the city
     * tells it from others.
     *
     * @param event as the list states it
     * @return the conference; empty when it has no name
     */
    public Optional<CatalogueDraft.Conference> ofListed(Event event) {
        return stated(event, true).map(edition -> draft(edition, event));
    }

    /** One that is known and takes place then; else one of that name, made or known. */
    private Optional<Edition> stated(Event event, boolean withCity) {
        Optional<Edition> byTitle = named(event.title(), event, false);
        Optional<Edition> byPlace = named(event.title(), event, true);
        Optional<Edition> byAcronym = named(event.acronym(), event, false);
        return Stream.of(byTitle, byPlace, byAcronym)
                .flatMap(Optional::stream)
                .filter(edition -> edition.known() && isThen(edition, event))
                .findFirst()
                .or(() -> byTitle.filter(Edition::known))
                .or(() -> withCity ? byPlace : byTitle)
                .or(() -> withCity ? named(event.acronym(), event, true) : byAcronym);
    }

    /** Several editions of a year have one name but for the place; a few days off are a mistake of the schedule. */
    private static boolean isThen(Edition edition, Event event) {
        LocalDate known = edition.startDate();
        LocalDate stated = event.startDate();
        return known == null || stated == null || Math.abs(ChronoUnit.DAYS.between(known, stated)) <= TOLERATED_DAYS;
    }

    private Optional<Edition> named(@Nullable String name, Event event, boolean withCity) {
        String line = name == null ? null : TextCleaner.line(name, LONGEST_NAME);
        if (line == null) {
            return Optional.empty();
        }
        String year = event.startDate() == null || YEAR.matcher(line).find() || goesOn(event)
                ? ""
                : " " + event.startDate().getYear();
        String city = event.city();
        boolean lacksCity = withCity && city != null && !NameKey.of(line).contains(NameKey.of(city));
        return directory.named(line + (lacksCity ? " " + city : "") + year);
    }

    /** Whether it goes on from one year into another, as the meetings of a user group do: it has no edition. */
    private static boolean goesOn(Event event) {
        LocalDate start = event.startDate();
        LocalDate end = event.endDate();
        return start != null
                && end != null
                && start.getYear() != end.getYear()
                && ChronoUnit.DAYS.between(start, end) > LONGEST_DAYS;
    }

    private static CatalogueDraft.Conference draft(Edition edition, Event event) {
        boolean fits = edition.year() == null
                || event.startDate() == null
                || event.startDate().getYear() == edition.year();
        boolean dated = edition.startDate() != null || !fits;
        LocalDate start = dated ? edition.startDate() : event.startDate();
        LocalDate end = dated ? edition.endDate() : event.endDate();
        String city = TextCleaner.line(event.city(), LONGEST_NAME);
        return new CatalogueDraft.Conference(
                edition.slug(),
                edition.name(),
                edition.series(),
                edition.edition(),
                edition.year() == null && start != null && end != null && start.getYear() == end.getYear()
                        ? Integer.valueOf(start.getYear())
                        : edition.year(),
                start,
                end,
                edition.city() == null ? city : edition.city(),
                edition.country() == null ? Countries.code(event.country()) : edition.country(),
                edition.url() == null ? SessionLinks.address(event.url()) : edition.url(),
                List.of(),
                Map.of());
    }
}
