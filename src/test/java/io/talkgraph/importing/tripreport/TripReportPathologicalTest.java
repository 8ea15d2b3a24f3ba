package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.tripreport.document.SourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Hostile documents cost no more than honest ones of their size, and not one of their lines is lost. */
@Timeout(120)
class TripReportPathologicalTest {

    private static final int MANY = 100_000;

    private record Text(String name, String content) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Text> hostile() {
        return Stream.of(
                new Text("nested quotes", ">".repeat(MANY) + " a"),
                new Text("nested quotes on many lines", (">".repeat(2_000) + " a\n").repeat(500)),
                new Text("nested lists in a line", "- ".repeat(MANY) + "a"),
                new Text("nested lists on many lines", nested(3_000)),
                new Text(
                        "wide table",
                        "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n" + "|b".repeat(10_000) + "|"),
                new Text("narrow table", "|Title|Speaker|\n|-|-|\n" + "|A talk|Ann Lee|\n".repeat(20_000)),
                new Text("many headings", headings(MANY)),
                new Text("many equal headings", "## A talk - Ann Lee, Acme\n\n".repeat(MANY)),
                new Text("open brackets", "[".repeat(MANY)),
                new Text("links", "[a](".repeat(MANY)),
                new Text("headings of brackets", ("# " + "[".repeat(4_000) + "\n").repeat(300)),
                new Text("emphasis", "# " + "*a **a ".repeat(MANY)),
                new Text("nested emphasis", "# " + "**".repeat(3_000) + "a" + "**".repeat(3_000)),
                new Text("backticks", "`".repeat(MANY) + "a" + "`".repeat(MANY - 1)),
                new Text("tags", "<a href=\"".repeat(MANY)),
                new Text("html list", "<ul><li>".repeat(20_000)),
                new Text("dashes", "# " + "A - ".repeat(MANY)),
                new Text("commas", "# Talk - " + "Ann Lee, ".repeat(MANY)),
                new Text("ands", "# Talk - " + "Ann Lee & ".repeat(50)),
                new Text("spaces", "# a" + " ".repeat(MANY) + "b\n" + " ".repeat(MANY) + "c"),
                new Text("rules", "---\n".repeat(MANY)),
                new Text("front matter without an end", "---\n" + "a: b\n".repeat(MANY)),
                new Text("aliases in front matter", aliases()),
                new Text("slides", "A Talk - Ann Lee, Acme\n\n▶ https://youtu.be/abcdefghijk\n\n".repeat(20_000)),
                new Text("times", "# " + "Sunday 16:00 ".repeat(10_000)),
                new Text("list of names", "- Ann Lee - A talk\n".repeat(MANY)),
                new Text("empty items", "-\n".repeat(MANY)),
                new Text("link definitions", "[a]: http://a.example\n".repeat(MANY)),
                new Text("only signs", "%&§ !?\n".repeat(MANY)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsReadInBoundedTime(Text text) {
        ImportSource source = new ImportSource("report.md", text.content(), null);

        assertThat(Reports.lines(Reports.read(source))).isEqualTo(Reports.nonBlank(source));
    }

    @Test
    void aLineOfTwentyMillionCharactersIsRead() {
        ImportSource source = new ImportSource("report.md", "word ".repeat(ImportSource.MAX_LENGTH / 5), null);

        assertThat(Reports.lines(Reports.read(source))).isEqualTo(1);
    }

    @Test
    void tooManyLinesAreRefused() {
        String text = "a\n".repeat(SourceLines.MAX_LINES + 1);

        assertThatThrownBy(() -> Reports.read(text))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("lines");
    }

    @Test
    void noLineOfAnyTextIsLost() {
        Random random = new Random(20_190_521);
        for (int n = 0; n < 400; n++) {
            String text = anyText(random);
            ImportSource source = new ImportSource("report.md", text, null);

            assertThat(Reports.lines(Reports.read(source))).as(text).isEqualTo(Reports.nonBlank(source));
        }
    }

    private static final String[] PIECES = {
        "# ",
        "## ",
        "- ",
        "  - ",
        "> ",
        "```",
        "    ",
        "| ",
        "|-|-|",
        "[a](b)",
        "<div>",
        "<li>",
        "<!--",
        "-->",
        "---",
        "+++",
        "===",
        "Talk: ",
        "Speaker: ",
        "Ann Lee",
        " - ",
        ", Acme",
        "https://youtu.be/abcdefghijk",
        "▶ ",
        "Incubating: X",
        "2014: event",
        "* ",
        "1. ",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "title: x",
        "**",
        "_",
        "\t",
        "\u00a0",
        "\u2028",
        "日本",
        "  ",
        "![x](y)",
        "[x]: y",
        "Day 1",
        "Conclusion",
        "7700 attendees",
        "\\",
        "&amp;",
        "]()"
    };

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder("x");
        int pieces = 1 + random.nextInt(80);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.substring(random.nextInt(2)) + "x";
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(2 * i)).append("- a\n");
        }
        return text.toString();
    }

    private static String headings(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("#".repeat(1 + i % 6)).append(" Talk ").append(i).append(" of many\n\nnotes\n\n");
        }
        return text.toString();
    }

    private static String aliases() {
        StringBuilder text = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            text.append("a").append(i).append(": &a").append(i);
            text.append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        return text.append("---\n\ntext\n").toString();
    }
}
