package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds talks that are named in a sentence: a link to the same programme that the listed talks lead to. */
final class SentenceTalks {

    private static final int MIN_KNOWN = 2;
    private static final int MIN_WORDS = 3;

    private SentenceTalks() {}

    /** Adds the talks that sentences of the general text link to. */
    static void find(Outline outline) {
        Map<String, Integer> programmes = new HashMap<>();
        for (TalkEntry talk : outline.talks()) {
            talk.headingLinks.forEach(l -> count(programmes, l.url()));
        }
        ReportDocument document = outline.document();
        for (int i = 0; i < document.size(); i++) {
            boolean text = document.block(i).is(Block.Kind.PARAGRAPH)
                    || document.block(i).is(Block.Kind.HTML);
            if (outline.isFree(i) && text) {
                read(outline, i, programmes);
            }
        }
    }

    private static void count(Map<String, Integer> programmes, String url) {
        String page = page(url);
        if (page != null) {
            programmes.merge(page, 1, Integer::sum);
        }
    }

    private static void read(Outline outline, int i, Map<String, Integer> programmes) {
        List<InlineText.InlineLink> talks = outline.document().text(i).links().stream()
                .filter(l -> !l.bare() && l.label().split(" ").length >= MIN_WORDS)
                .filter(l -> programmes.getOrDefault(String.valueOf(page(l.url())), 0) >= MIN_KNOWN)
                .toList();
        if (talks.size() == 1) {
            TalkEntry entry = new TalkEntry(i, talks.get(0).label(), talks, HeadingHabit.NONE);
            entry.doubt =
                    "it is named in a sentence; it was taken for a talk because it links to the programme of the others";
            outline.add(entry, i + 1, i + 1);
        }
    }

    /** Host and path of an address of a programme whose query tells the talk; null for any other. */
    private static @Nullable String page(String url) {
        String absolute = LinkTypes.absolute(url);
        if (absolute == null || LinkTypes.kindOf(absolute) != LinkKind.SCHEDULE) {
            return null;
        }
        URI uri = URI.create(absolute);
        return uri.getRawQuery() == null ? null : uri.getHost() + uri.getPath();
    }
}
