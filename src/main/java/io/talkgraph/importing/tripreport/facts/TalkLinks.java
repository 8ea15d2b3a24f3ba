package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.HtmlParts;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.links.LinkLine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the links of one talk: each address once, one address for each video, and a warning for each dead one. */
final class TalkLinks {

    private final ImportProblems problems;
    private final Map<String, TalkDraft.Link> links = new LinkedHashMap<>();

    TalkLinks(ImportProblems problems) {
        this.problems = problems;
    }

    /**
     * Adds a link.
     *
     * @param url as written
     * @param label the words of its line
     * @param line where it stands
     * @return whether it leads somewhere
     */
    boolean add(String url, String label, int line) {
        String absolute = LinkTypes.absolute(url);
        if (absolute != null) {
            put(absolute, label);
            return true;
        }
        if (url.isBlank() || url.equals("#")) {
            problems.warn(line, "The link leads nowhere and was dropped. Add its address if there is one.", label);
        } else if (url.contains("/.") || url.startsWith(".")) {
            problems.warn(
                    line, "\"" + url + "\" looks like a placeholder and was dropped. Replace it by an address.", label);
        } else if (!url.startsWith("mailto:")) {
            problems.warn(
                    line, "\"" + url + "\" is no address on the web and was dropped. Write it with https://.", label);
        }
        return false;
    }

    /** Adds the videos that a block of HTML shows, and its links when they are all it has; whether there were any. */
    boolean addFrames(Block html) {
        boolean any = false;
        List<String> frames = HtmlParts.embedded(html);
        for (String url : frames) {
            any |= LinkTypes.kindOf(url) == LinkKind.VIDEO && add(url, "", html.first());
        }
        boolean bare = !frames.isEmpty() || !HtmlParts.hasText(html);
        for (String url : HtmlParts.linked(html)) {
            any |= bare && add(url, "", html.first());
        }
        return any;
    }

    /** Adds the links of a short line of notes that lead to code, a post, a video ...; the line stays notes. */
    void addPointers(InlineText text, int line) {
        if (!LinkLine.pointsSomewhere(text)) {
            return;
        }
        for (InlineText.InlineLink link : text.links()) {
            String url = LinkTypes.absolute(link.url());
            if (url != null && LinkTypes.kindOf(url) != LinkKind.OTHER) {
                add(url, "", line);
            }
        }
    }

    private void put(String url, String label) {
        String video = LinkTypes.videoId(url);
        LinkKind kind = LinkLine.kind(LinkTypes.kindOf(url), label);
        links.putIfAbsent(video == null ? url : video, new TalkDraft.Link(kind, url));
    }

    /** What was added, in order. */
    List<TalkDraft.Link> all() {
        return new ArrayList<>(links.values());
    }
}
