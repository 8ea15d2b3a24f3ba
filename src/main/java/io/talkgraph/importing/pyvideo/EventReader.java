package io.talkgraph.importing.pyvideo;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.JsonTree;
import io.talkgraph.importing.programme.Programme;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the folder of an event. */
final class EventReader {

    private EventReader() {}

    /**
     * @param source {@code category.json} with the files of {@code videos/} as its parts
     * @param problems takes files that are broken, by name; the others are read
     * @return the event with its talks, in the order of the files
     * @throws ImportRejectedException when {@code category.json} is broken or has no title
     */
    static Programme read(ImportSource source, ImportProblems problems) {
        JsonNode category = JsonTree.read(source.content());
        String title = JsonTree.text(category, "title");
        if (title == null) {
            throw new ImportRejectedException(
                    "The event has no \"title\". Is this a category.json of pyvideo? Add one and import it again.");
        }
        String plain = Normalizer.normalize(title, Normalizer.Form.NFC);
        EventFacts facts = EventFacts.of(category, plain, folder(source.name()));
        if (source.parts().isEmpty()) {
            problems.warn(
                    null, "No file in videos/ came with this event; import its folder, not the file alone.", null);
        }
        VideoReader reader = new VideoReader(plain, source.timeZone(), problems);
        List<Video> videos = source.parts().stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        return programme(facts, videos, problems);
    }

    private static Programme programme(EventFacts facts, List<Video> videos, ImportProblems problems) {
        List<Video> fitting = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        int elsewhen = 0;
        for (Video video : videos) {
            Recorded recorded = video.recorded();
            boolean fits = recorded == null || facts.fits(recorded.day());
            elsewhen += fits ? 0 : 1;
            fitting.add(fits ? video : new Video(video.session(), null, null));
            if (recorded != null && fits) {
                days.add(recorded.day());
            }
        }
        if (elsewhen > 0) {
            problems.warn(
                    null,
                    elsewhen + " recordings are not of the year of the event; their talks are read without"
                            + " a date.",
                    facts.title());
        }
        return new Programme(
                facts.event(days), fitting.stream().map(Video::dated).toList());
    }

    /** The name of the folder in a path; empty when there is none. */
    private static String folder(String path) {
        int last = path.lastIndexOf('/');
        return last < 0 ? "" : path.substring(path.lastIndexOf('/', last - 1) + 1, last);
    }
}
