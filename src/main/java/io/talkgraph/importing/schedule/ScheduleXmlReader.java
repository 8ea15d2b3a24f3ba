package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Reads the XML of pentabarf, frab, pretalx, wafer and the hub: {@code schedule/day/room/event}, or {@code schedule/day/event}
 * as pentabarf wrote it. Tracks and persons that stand in no event are lists of their own and are not read.
 */
final class ScheduleXmlReader {

    /** How a person is named who is more than a text; the first one there counts. */
    private static final List<String> NAMES = List.of("public_name", "name", "full_public_name", "");

    private final XmlCursor in;
    private final Schedule schedule = new Schedule();

    private ScheduleXmlReader(String content) {
        in = new XmlCursor(content);
    }

    /**
     * @param content the document
     * @return everything it states
     * @throws ImportRejectedException when it is no complete XML, no schedule, or larger than one
     */
    static Schedule read(String content) {
        String start = content.stripLeading();
        if (!start.startsWith("<")) {
            throw new ImportRejectedException(
                    "The document is no XML; it looks like " + Looks.of(start) + " Leave the format to AUTO.", 1, 1);
        }
        ScheduleXmlReader reader = new ScheduleXmlReader(content);
        reader.document();
        return reader.schedule;
    }

    private void document() {
        if (!in.child() || !in.name().equals("schedule")) {
            throw new ImportRejectedException(
                    "The document is no schedule: its first element is <" + Excerpt.of(in.name())
                            + ">, that of a schedule is <schedule>.",
                    in.line(),
                    null);
        }
        while (in.child()) {
            switch (in.name()) {
                case "conference" -> conference();
                case "day" -> day();
                default -> in.skip();
            }
        }
        if (in.child()) {
            in.skip();
        }
    }

    private void conference() {
        while (in.child()) {
            String name = in.name();
            if (Schedule.isOfConference(name)) {
                schedule.conference(name, in.text(), in.line());
            } else {
                in.skip();
            }
        }
    }

    private void day() {
        Day day = new Day();
        day.on(Stamp.of(in.attribute("date")));
        day.beginning(Stamp.of(in.attribute("start")));
        while (in.child()) {
            switch (in.name()) {
                case "room" -> room(day);
                case "event" -> event(day, null);
                default -> in.skip();
            }
        }
    }

    private void room(Day day) {
        String name = in.attribute("name");
        String room = name == null || name.isBlank() ? null : name.strip();
        while (in.child()) {
            if (in.name().equals("event")) {
                event(day, room);
            } else {
                in.skip();
            }
        }
    }

    private void event(Day day, @Nullable String room) {
        Entry entry = new Entry(in.line(), day, room);
        entry.state(Fact.GUID, in.attribute("guid"));
        entry.state(Fact.ID, in.attribute("id"));
        entry.state(Fact.CODE, in.attribute("code"));
        while (in.child()) {
            String name = in.name();
            switch (name) {
                case "persons" -> persons(entry);
                case "links", "attachments" -> links(entry);
                case "recording" -> recording(entry);
                default -> fact(entry, Fact.of(name));
            }
        }
        schedule.add(entry);
    }

    private void fact(Entry entry, @Nullable Fact fact) {
        if (fact == null) {
            in.skip();
        } else {
            entry.state(fact, in.text());
        }
    }

    private void persons(Entry entry) {
        while (in.child()) {
            if (in.name().equals("person")) {
                Map<String, String> texts = in.texts();
                NAMES.stream()
                        .map(texts::get)
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .ifPresent(entry::person);
            } else {
                in.skip();
            }
        }
    }

    private void links(Entry entry) {
        while (in.child()) {
            String address = in.attribute("href");
            entry.linkOrText(address, in.text());
        }
    }

    private void recording(Entry entry) {
        while (in.child()) {
            if (in.name().equals("url") || in.name().equals("link")) {
                entry.link(in.text(), "Recording");
            } else {
                in.skip();
            }
        }
    }
}
