package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the components of a calendar by their BEGIN and END, in one pass over its lines (RFC 5545, section 3.6). The
 * library that reads the properties takes whatever it gets; what is cut off or nested without end is refused here.
 */
final class OutlineReader {

    /** A large conference has two thousand. */
    static final int MAX_EVENTS = 100_000;

    private static final int MAX_CALENDARS = 1_000;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_COMPONENT = 1_000_000;
    private static final int MAX_HEAD = 100_000;
    private static final String CALENDAR = "VCALENDAR";
    private static final String BEGIN = "BEGIN:";
    private static final String END = "END:";
    private static final Set<String> TOP = Set.of("VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY");

    private record Open(String name, int line, int offset) {}

    private final String content;
    private final ImportProblems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<StringBuilder> heads = new ArrayList<>();
    private final List<Outline.Component> events = new ArrayList<>();
    private final List<Outline.Component> zones = new ArrayList<>();
    private int line;
    private boolean strayTold;

    private OutlineReader(String content, ImportProblems problems) {
        this.content = content;
        this.problems = problems;
    }

    /** Whether the text begins as a calendar does. */
    static boolean isCalendar(String content) {
        String mark = BEGIN + CALENDAR;
        int start = 0;
        while (start < content.length() && Character.isWhitespace(content.charAt(start))) {
            start++;
        }
        return content.regionMatches(true, start, mark, 0, mark.length());
    }

    /**
     * @param content the document, lines ending in {@code \n}
     * @param problems takes what is left out
     * @throws ImportRejectedException when it is no calendar, or not a whole one
     */
    static Outline read(String content, ImportProblems problems) {
        if (!isCalendar(content)) {
            throw new ImportRejectedException(
                    "The document is no calendar: it does not begin with BEGIN:VCALENDAR but is " + kind(content) + ".",
                    1,
                    1);
        }
        OutlineReader reader = new OutlineReader(content, problems);
        reader.walk();
        return new Outline(reader.heads.stream().map(StringBuilder::toString).toList(), reader.events, reader.zones);
    }

    private static String kind(String content) {
        String start = content.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return "JSON";
        }
        return start.startsWith("<") ? "XML or HTML" : "text";
    }

    private void walk() {
        int offset = 0;
        while (offset < content.length()) {
            int end = content.indexOf('\n', offset);
            int next = end < 0 ? content.length() : end + 1;
            line++;
            take(offset, next);
            offset = next;
        }
        Open left = open.peek();
        if (left != null) {
            throw new ImportRejectedException(
                    "The calendar is cut off: the " + left.name + " that begins in line " + left.line + " has no END:"
                            + left.name + ". Fetch it again.",
                    line,
                    null);
        }
    }

    private void take(int from, int to) {
        if (starts(BEGIN, from, to)) {
            begin(name(from + BEGIN.length(), to), from);
        } else if (starts(END, from, to)) {
            end(name(from + END.length(), to), to);
        } else if (open.size() == 1) {
            StringBuilder head = heads.get(heads.size() - 1);
            if (head.length() + to - from <= MAX_HEAD) {
                head.append(content, from, to);
            }
        } else if (open.isEmpty() && !strayTold && !content.substring(from, to).isBlank()) {
            strayTold = true;
            problems.warn(
                    line,
                    "What follows END:VCALENDAR is no calendar; it is left out.",
                    content.substring(from, Math.min(to, from + 120)));
        }
    }

    private boolean starts(String mark, int from, int to) {
        return to - from > mark.length() && content.regionMatches(true, from, mark, 0, mark.length());
    }

    private String name(int from, int to) {
        String name = content.substring(from, Math.min(to, from + 60)).strip();
        return name.toUpperCase(Locale.ROOT);
    }

    private void begin(String name, int offset) {
        Open around = open.peek();
        if (name.equals(CALENDAR) != (around == null)) {
            throw misplaced(name, around);
        } else if (TOP.contains(name) && open.size() > 1) {
            throw misplaced(name, around);
        } else if (open.size() == MAX_DEPTH) {
            throw new ImportRejectedException(
                    "There are more than " + MAX_DEPTH + " components in each other; no calendar is like that.",
                    line,
                    1);
        }
        if (around == null && heads.size() == MAX_CALENDARS) {
            throw new ImportRejectedException(
                    "There are more than " + MAX_CALENDARS + " calendars. Split it.", line, 1);
        } else if (around == null) {
            heads.add(new StringBuilder());
        }
        open.push(new Open(name, line, offset));
    }

    private ImportRejectedException misplaced(String name, @Nullable Open around) {
        String where = around == null
                ? "a " + name + " outside of a VCALENDAR"
                : "a " + name + " before the END:" + around.name + " of what begins in line " + around.line;
        return new ImportRejectedException("There is " + where + ". Fetch the calendar again.", line, 1);
    }

    private void end(String name, int to) {
        Open last = open.peek();
        if (last == null || !last.name.equals(name)) {
            throw new ImportRejectedException(
                    "There is END:" + name + ", but "
                            + (last == null ? "nothing to end" : "line " + last.line + " began a " + last.name)
                            + ". Fetch the calendar again.",
                    line,
                    1);
        }
        open.pop();
        if (open.size() == 1) {
            add(last, to);
        }
    }

    private void add(Open component, int to) {
        List<Outline.Component> list =
                component.name.equals("VEVENT") ? events : component.name.equals("VTIMEZONE") ? zones : null;
        if (list == null) {
            return;
        } else if (to - component.offset > MAX_COMPONENT) {
            problems.error(
                    component.line,
                    String.format(
                            Locale.ROOT,
                            "The %s has more than %,d characters; it is left out.",
                            component.name,
                            MAX_COMPONENT),
                    null);
            return;
        } else if (list.size() == MAX_EVENTS) {
            throw new ImportRejectedException(
                    String.format(Locale.ROOT, "The calendar has more than %,d entries. Split it.", MAX_EVENTS),
                    component.line,
                    1);
        }
        list.add(new Outline.Component(heads.size() - 1, component.line, content.substring(component.offset, to)));
    }
}
