package io.talkgraph.importing.recognition.conference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.importing.recognition.conference.ConferenceSeries.KnownEdition;
import io.talkgraph.importing.recognition.text.NameTokens;
import io.talkgraph.importing.recognition.text.PhraseIndex;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data file on conferences, indexed for looking up names in texts. Immutable after loading. */
public final class ConferenceData {

    /** A city or, where the city is null, a country. */
    record Place(@Nullable String city, String country) {}

    /** An edition that has a name of its own, such as 36C3, with its series. */
    record Named(ConferenceSeries series, KnownEdition known) {}

    /** A series written together with a region, as in "kubeconna". */
    record Glued(ConferenceSeries series, String region) {}

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final PhraseIndex<ConferenceSeries> series = new PhraseIndex<>();
    private final PhraseIndex<Named> named = new PhraseIndex<>();
    private final PhraseIndex<Glued> glued = new PhraseIndex<>();
    private final Map<String, String> regionByAlias = new LinkedHashMap<>();
    private final PhraseIndex<String> regions = new PhraseIndex<>();
    private final PhraseIndex<Place> places = new PhraseIndex<>();
    private final Map<String, Edition> bySlug = new LinkedHashMap<>();

    private ConferenceData() {}

    /** Reads the data file that is part of the program. */
    public static ConferenceData load() {
        String path = "/vocabulary/conferences.yaml";
        try (InputStream in = ConferenceData.class.getResourceAsStream(path)) {
            return of(new YAMLMapper().readTree(Objects.requireNonNull(in, "the program lacks " + path)));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own " + path + " cannot be read", e);
        }
    }

    private static ConferenceData of(JsonNode root) {
        ConferenceData data = new ConferenceData();
        for (Map.Entry<String, JsonNode> region : root.path("regions").properties()) {
            region.getValue().forEach(alias -> data.addRegion(alias.asText(), region.getKey()));
        }
        for (Map.Entry<String, JsonNode> country : root.path("cities").properties()) {
            country.getValue().forEach(city -> data.addCity(texts(city), country.getKey()));
        }
        for (Map.Entry<String, JsonNode> country : root.path("countries").properties()) {
            country.getValue().forEach(name -> data.places.add(name.asText(), new Place(null, country.getKey())));
        }
        root.path("series").forEach(data::addSeries);
        root.path("also").forEach(data::addName);
        return data;
    }

    private void addRegion(String alias, String region) {
        regions.add(alias, region);
        regionByAlias.put(alias.replace(" ", ""), region);
    }

    private void addCity(List<String> names, String country) {
        names.forEach(name -> places.add(name, new Place(names.get(0), country)));
    }

    private void addName(JsonNode node) {
        List<String> names = texts(node);
        ConferenceSeries found = new ConferenceSeries(names.get(0), null, List.of());
        names.forEach(name -> series.add(name, found));
    }

    private void addSeries(JsonNode node) {
        String name = node.path("name").asText();
        List<KnownEdition> editions = new ArrayList<>();
        node.path("editions").forEach(edition -> editions.add(edition(name, edition)));
        ConferenceSeries added = new ConferenceSeries(name, text(node, "usual"), List.copyOf(editions));
        addAlias(name, added);
        node.path("aliases").forEach(alias -> addAlias(alias.asText(), added));
        for (int i = 0; i < editions.size(); i++) {
            KnownEdition known = editions.get(i);
            bySlug.put(known.edition().slug(), known.edition());
            node.path("editions")
                    .path(i)
                    .path("aliases")
                    .forEach(alias -> named.add(alias.asText(), new Named(added, known)));
        }
    }

    private void addAlias(String alias, ConferenceSeries added) {
        series.add(alias, added);
        if (NameTokens.of(alias).size() == 1) {
            regionByAlias.forEach((region, name) -> glued.add(alias + region, new Glued(added, name)));
        }
    }

    private static KnownEdition edition(String series, JsonNode node) {
        String label = node.path("edition").asText();
        String name = Optional.ofNullable(text(node, "name")).orElse(series + " " + label);
        String slug = Optional.ofNullable(text(node, "slug")).orElse(Slug.of(series + " " + label));
        Matcher year = YEAR.matcher(label);
        boolean inLabel = year.find();
        String before = inLabel ? label.substring(0, year.start()).strip() : "";
        Edition edition = new Edition(
                slug,
                name,
                series,
                label,
                node.has("year") ? Integer.valueOf(node.path("year").asInt()) : Integer.valueOf(year.group()),
                date(node, "start"),
                date(node, "end"),
                text(node, "city"),
                text(node, "country"),
                text(node, "url"),
                true);
        String region = text(node, "region");
        return new KnownEdition(edition, region == null && !before.isEmpty() ? before : region);
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            return List.of(node.asText());
        }
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }

    PhraseIndex<ConferenceSeries> series() {
        return series;
    }

    PhraseIndex<Named> named() {
        return named;
    }

    PhraseIndex<Glued> glued() {
        return glued;
    }

    PhraseIndex<String> regions() {
        return regions;
    }

    PhraseIndex<Place> places() {
        return places;
    }

    Optional<Edition> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
