package io.talkgraph.importing.pyvideo;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.JsonTree;
import io.talkgraph.importing.programme.Session;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Reads one file of {@code videos/}. */
final class VideoReader {

    private static final String ENDING = ".json";
    private static final double LONGEST_SECONDS = 12 * 60 * 60;

    /** What stands in the place of people where nobody wrote them down. */
    private static final Set<String> NOBODY = Set.of(
            "various", "various speakers", "multiple speakers", "various contributors", "various singers", "unknown");

    private final String event;
    private final @Nullable ZoneId zone;
    private final ImportProblems problems;

    /**
     * @param event the title of the event; a speaker of that name is none
     * @param zone for local times; null when nobody said
     * @param problems takes what was left out, with the name of the file
     */
    VideoReader(String event, @Nullable ZoneId zone, ImportProblems problems) {
        this.event = NameKey.of(event);
        this.zone = zone;
        this.problems = problems;
    }

    /** The talk of a file; empty when it is broken, which is then a problem. */
    Optional<Video> read(ImportSource.Part file) {
        String name = lastStep(file.name());
        if (file.content().isBlank()) {
            problems.warn(null, name + " is empty or no text in UTF-8; it is left out.", null);
            return Optional.empty();
        }
        try {
            JsonNode video = JsonTree.read(file.content());
            String title = JsonTree.text(video, "title");
            if (title == null) {
                problems.warn(null, name + " has no \"title\"; it is left out.", null);
                return Optional.empty();
            }
            return Optional.of(video(video, title, name));
        } catch (ImportRejectedException e) {
            String place = e.line() == null ? "" : ":" + e.line() + (e.column() == null ? "" : ":" + e.column());
            problems.warn(null, name + place + " is left out. " + e.getMessage(), null);
            return Optional.empty();
        }
    }

    private Video video(JsonNode video, String title, String name) {
        Session.Builder session = Session.titled(Normalizer.normalize(title, Normalizer.Form.NFC))
                .key("id", stem(name))
                .spoken(JsonTree.text(video, "language"), null)
                .text(text(video));
        for (JsonNode speaker : video.path("speakers")) {
            session.person(person(speaker), null, null);
        }
        for (JsonNode link : video.path("videos")) {
            session.link(JsonTree.text(link, "url"), "Video");
        }
        for (JsonNode link : video.path("related_urls")) {
            boolean plain = link.isTextual();
            session.link(
                    plain ? link.textValue() : JsonTree.text(link, "url"), plain ? null : JsonTree.text(link, "label"));
        }
        return new Video(session, recorded(video, name), seconds(video, name));
    }

    /** Of three texts that mostly say the same, the fullest kind there is. */
    private static @Nullable String text(JsonNode video) {
        String description = JsonTree.text(video, "description");
        String instead = description == null ? JsonTree.text(video, "abstract") : description;
        return instead == null ? JsonTree.text(video, "summary") : instead;
    }

    private @Nullable String person(JsonNode speaker) {
        if (!speaker.isTextual()) {
            return null;
        }
        String key = NameKey.of(speaker.textValue());
        return NOBODY.contains(key) || key.equals(event)
                ? null
                : Normalizer.normalize(speaker.textValue().strip(), Normalizer.Form.NFC);
    }

    private @Nullable Recorded recorded(JsonNode video, String name) {
        String text = JsonTree.text(video, "recorded");
        if (text == null) {
            return null;
        }
        Recorded recorded = Recorded.of(text, zone);
        if (recorded == null) {
            problems.warn(null, name + ": \"recorded\" is no date; the talk is read without one.", text);
        }
        return recorded;
    }

    private @Nullable Long seconds(JsonNode video, String name) {
        JsonNode value = video.path("duration");
        if (!value.isNumber() || value.doubleValue() == 0) {
            return null;
        }
        double seconds = value.doubleValue();
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            problems.warn(
                    null, name + ": \"duration\" is no length of a talk in seconds; it is left out.", value.asText());
            return null;
        }
        return Math.round(seconds);
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name of the file is what stays of a talk; only a fifth of the files say a slug, and it is the same. */
    private static String stem(String name) {
        String plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
