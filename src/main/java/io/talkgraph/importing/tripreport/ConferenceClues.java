package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.recognition.conference.Clue;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.FrontMatter;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a document says about its conference. */
final class ConferenceClues {

    private static final int OPENING_BLOCKS = 12;
    private static final int MAX_HEADINGS = 200;
    private static final int MAX_LINKS = 300;
    private static final int MAX_TEXT = 600;

    private ConferenceClues() {}

    /**
     * @param name of the document
     * @return the clues, in the order of the document
     */
    static List<Clue> of(String name, ReportDocument document) {
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue(name, 0, Clue.NAME));
        addFrontMatter(document.frontMatter(), clues);
        String title = document.frontMatter().first("title") == null ? ReportTitle.of(document) : null;
        int headings = 0;
        int opening = 0;
        for (int i = 0; i < document.size(); i++) {
            Block block = document.block(i);
            String plain = cut(document.plain(i));
            if (plain.isBlank() || block.is(Block.Kind.CODE)) {
                continue;
            }
            boolean heading = block.is(Block.Kind.HEADING);
            if (title != null && title.equals(document.plain(i))) {
                clues.add(new Clue(plain, block.first(), Clue.TITLE));
            } else if (heading && headings++ < MAX_HEADINGS) {
                clues.add(new Clue(plain, block.first(), Clue.HEADING));
            } else if (!heading && opening++ < OPENING_BLOCKS) {
                clues.add(new Clue(plain, block.first(), Clue.TEXT));
            }
        }
        addLinks(document, clues);
        return clues;
    }

    private static void addFrontMatter(FrontMatter front, List<Clue> clues) {
        String title = front.first("title");
        if (title != null) {
            clues.add(new Clue(cut(title), 1, Clue.TITLE));
        }
        front.all("tags").stream().limit(50).forEach(t -> clues.add(new Clue(t, 1, Clue.NAME)));
        String description = front.first("description", "summary", "subtitle");
        if (description != null) {
            clues.add(new Clue(cut(description), 1, Clue.TEXT));
        }
    }

    /** Hosts and file names: pycones19.sched.com, KubeCon2017_Keynote.pdf. */
    private static void addLinks(ReportDocument document, List<Clue> clues) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < document.size() && seen.size() < MAX_LINKS; i++) {
            for (InlineText.InlineLink link : document.text(i).links()) {
                String name = nameOf(link.url());
                if (name.length() > 3 && seen.add(name)) {
                    clues.add(new Clue(name, document.block(i).first(), Clue.NAME));
                }
            }
        }
    }

    private static String nameOf(String url) {
        String absolute = LinkTypes.absolute(url);
        if (absolute == null) {
            return cut(url.substring(url.lastIndexOf('/') + 1))
                    .replace('_', ' ')
                    .replace('-', ' ');
        }
        URI uri = URI.create(absolute);
        return cut(uri.getHost() + (uri.getPath() == null ? "" : uri.getPath()));
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }
}
