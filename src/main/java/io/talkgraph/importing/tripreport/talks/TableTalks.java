package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.recognition.people.PeopleReader;
import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds talks that are the rows of a table with columns such as Title, Speaker, Organization, Video. */
final class TableTalks {

    private static final int MAX_COLUMNS = 30;
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern TITLE = Pattern.compile(
            "(?:talk |session |presentation )?(?:title|talk|topic|session|presentation|subject|vortrag|thema|titel|charla|"
                    + "ponencia|t[ií]tulo|tema|titre|conférence|conference|sujet|session name|talk name|标题|主题|タイトル)s?");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:speaker|presenter|presented by|who|referent|referentin|sprecher|ponente|orador|intervenant|conférencier|"
                    + "orateur|讲者|演讲者|登壇者|スピーカー|name)(?:s|en|es)?(?: s)?");
    private static final Pattern ORGANIZATION = Pattern.compile(
            "(?:company|organi[sz]ation|affiliation|employer|firma|unternehmen|empresa|organización|entreprise)");

    private final Outline outline;
    private final ReportDocument document;
    private final List<HeadingTree.Node> headings;
    private int title = -1;
    private int speaker = -1;
    private int organization = -1;

    private TableTalks(Outline outline, List<HeadingTree.Node> headings) {
        this.outline = outline;
        this.document = outline.document();
        this.headings = headings;
    }

    /** Adds the talks that table rows name to the outline. */
    static void find(Outline outline) {
        ReportDocument document = outline.document();
        List<HeadingTree.Node> headings = outline.headings();
        for (int i = 0; i < document.size(); i++) {
            if (outline.isFree(i) && document.block(i).is(Block.Kind.TABLE_HEAD)) {
                new TableTalks(outline, headings).read(i);
            }
        }
    }

    private void read(int head) {
        List<String> columns = document.block(head).cells();
        List<Integer> rows = rows(head);
        if (columns.size() > MAX_COLUMNS || rows.isEmpty()) {
            return;
        }
        nameColumns(columns);
        if (title < 0) {
            return;
        }
        HeadingHabit habit = HeadingHabit.of(rows.stream()
                .map(i -> TitleParts.of(TitleMarks.of(titleText(i)).text(), HeadingHabit.NONE))
                .toList());
        List<TalkEntry> talks = rows.stream()
                .map(i -> entry(i, habit))
                .filter(t -> !t.heading.isBlank())
                .toList();
        long shown = talks.stream().filter(this::shows).count();
        if (shown * 2 >= talks.size()) {
            talks.forEach(this::add);
        }
    }

    /** The rows; the ruling below the head is a block of its own. */
    private List<Integer> rows(int head) {
        List<Integer> rows = new ArrayList<>();
        for (int i = head + 1; i < document.size(); i++) {
            Block block = document.block(i);
            if (block.is(Block.Kind.TABLE_ROW)
                    && block.group() == document.block(head).group()) {
                rows.add(i);
            } else if (!block.is(Block.Kind.OTHER)) {
                break;
            }
        }
        return rows;
    }

    private void nameColumns(List<String> columns) {
        for (int c = 0; c < columns.size(); c++) {
            String key = NameKey.of(InlineText.of(columns.get(c)).plain());
            if (title < 0 && TITLE.matcher(key).matches()) {
                title = c;
            } else if (speaker < 0 && SPEAKER.matcher(key).matches()) {
                speaker = c;
            } else if (organization < 0 && ORGANIZATION.matcher(key).matches()) {
                organization = c;
            }
        }
    }

    /** Of a cell in two languages, divided by a line break, the second half: the first is the local one. */
    private String titleText(int row) {
        List<String> halves = halves(row);
        return halves.isEmpty() ? "" : halves.get(halves.size() - 1);
    }

    private List<String> halves(int row) {
        return LINE_BREAK
                .splitAsStream(cell(row, title))
                .limit(MAX_COLUMNS)
                .map(half -> InlineText.of(half).plain())
                .filter(plain -> !plain.isBlank())
                .toList();
    }

    private String cell(int row, int column) {
        List<String> cells = document.block(row).cells();
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private TalkEntry entry(int row, HeadingHabit habit) {
        List<InlineText.InlineLink> links = new ArrayList<>();
        document.block(row).cells().stream()
                .limit(MAX_COLUMNS)
                .forEach(c -> links.addAll(InlineText.of(c).links()));
        TalkEntry entry = new TalkEntry(row, titleText(row), links, habit);
        String names = InlineText.of(LINE_BREAK.matcher(cell(row, speaker)).replaceAll(", "))
                .plain();
        String company = InlineText.of(cell(row, organization)).plain();
        PeopleReader.marked(names).forEach(p -> entry.people.add(p.at(company.isBlank() ? null : company)));
        if (entry.people.isEmpty() && !entry.parts.hasPeople()) {
            // The half that is no title may name the people all the same.
            halves(row).stream()
                    .map(half -> TitleParts.of(TitleMarks.of(half).text(), HeadingHabit.NONE)
                            .people())
                    .forEach(entry.people::addAll);
        }
        return entry;
    }

    private boolean shows(TalkEntry talk) {
        return talk.parts.hasPeople()
                || !talk.people.isEmpty()
                || talk.headingLinks.stream().anyMatch(l -> LinkTypes.absolute(l.url()) != null);
    }

    private void add(TalkEntry talk) {
        HeadingTree.@Nullable Node above = Surroundings.above(headings, talk.head);
        talk.surroundings = Surroundings.of(above, HeadingTree.title(headings));
        outline.add(talk, talk.head + 1, talk.head + 1);
    }
}
