package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.recognition.people.PeopleReader;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.ReportDocument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines below a heading that name its speakers: "Speaker: A, Org", ":snake: _A, B_", or a first bullet with a name. */
public final class SpeakerLine {

    private static final Pattern MARKED = Pattern.compile(
            "^(?:(?:speakers?|presenters?|presented by|by|panelists?|moderator|who|instructors?|hosts?|ponentes?|orador(?:es)?|"
                    + "referent(?:in|en|innen)?|vortragende[rn]?|sprecher(?:in|innen)?|von|intervenant(?:e|s|es)?|"
                    + "conf[ée]renciers?|orateurs?|pr[ée]sent[ée] par|par|por|spreker|登壇者|スピーカー|讲者|演讲者)\\s*(?:\\(s\\)|/in)?"
                    + "\\s*[:：]|:(?:snake|speaker|bust_in_silhouette|busts_in_silhouette|person|man|woman|microphone|mic|"
                    + "speaking_head)[\\w]{0,20}:|🎤|👤|👥|🗣️?)\\s*(.{2,300})$",
            Pattern.CASE_INSENSITIVE);

    private SpeakerLine() {}

    /** Whether the block says that it names speakers. */
    static boolean isMarked(ReportDocument document, int i) {
        return !marked(document, i).isEmpty();
    }

    /** The people that the block says are the speakers; empty when it says so of nobody. */
    public static List<Person> marked(ReportDocument document, int i) {
        Block block = document.block(i);
        boolean line = block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH);
        Matcher m = MARKED.matcher(document.plain(i));
        if (!line || block.first() != block.last() || document.plain(i).length() > 320) {
            return List.of();
        }
        if (!m.matches()) {
            return announced(document.plain(i));
        }
        String first = m.group().strip();
        boolean word = first.regionMatches(true, 0, "by", 0, 2) || first.regionMatches(true, 0, "who", 0, 3);
        return word ? PeopleReader.strict(m.group(1)) : PeopleReader.marked(m.group(1));
    }

    /** "By Ann Lee - engineer, Org": a name with a job. */
    private static List<Person> announced(String plain) {
        if (!plain.startsWith("By ") && !plain.startsWith("by ")) {
            return List.of();
        }
        List<Person> people = PeopleReader.strict(plain.substring(3).replaceAll("\\s+[-–—]\\s+", ", "));
        return people.stream().allMatch(p -> p.jobTitle() != null && p.organization() != null) ? people : List.of();
    }

    /** Whether the block has the label of a speaker line, even when what follows is no person. */
    public static boolean isLabelled(ReportDocument document, int i) {
        return MARKED.matcher(document.plain(i)).matches();
    }

    /** Whether the block is nothing but the names of people. */
    static boolean isBare(ReportDocument document, int i) {
        return !bare(document, i).isEmpty();
    }

    /** The people of a block that is nothing but their names; empty for anything else. */
    public static List<Person> bare(ReportDocument document, int i) {
        Block block = document.block(i);
        boolean item = block.is(Block.Kind.ITEM) && block.level() == 1;
        boolean line = block.is(Block.Kind.PARAGRAPH);
        String plain = document.plain(i);
        if (!(item || line) || block.first() != block.last() || plain.length() > 150 || plain.contains(":")) {
            return List.of();
        }
        return PeopleReader.strict(plain.replaceAll("\\s+[-–—]\\s+", ", "));
    }
}
