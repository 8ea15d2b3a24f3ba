package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.recognition.people.NameShape;
import io.talkgraph.importing.recognition.people.PeopleReader;
import io.talkgraph.importing.recognition.people.Person;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the people of an entry: iCalendar has no place for speakers, so that each program has a habit of its own. */
final class Speakers {

    private static final int MAX_TITLE = 500;
    private static final int MAX_TRIES = 3;
    private static final int MAX_ATTENDEES = 7;
    private static final Pattern DASH = Pattern.compile("\\s[-–—]\\s");
    private static final Pattern LABEL = Pattern.compile(
            "\\A(?i:(?:speakers?|presenters?|presented by|by|von|referent(?:in|en)?|vortragende[rn]?|par|intervenants?|por"
                    + "|ponentes?)\\s*:)[ \t]*([^\n]{2,400})(?:\n|\\z)");

    /**
     * A text without the people that were in it.
     *
     * @param rest null when nothing is left
     */
    record Split(@Nullable String rest, List<Person> people) {}

    private Speakers() {}

    /**
     * Takes the people off the end of a title: "Title - Name, Org; Name, Org".
     *
     * @param habit whether the titles of the calendar end with people, so that a name alone is one
     */
    static Split title(String title, boolean habit) {
        if (title.length() <= MAX_TITLE) {
            int end = title.length();
            for (int i = 0; i < MAX_TRIES && end > 0; i++) {
                int dash = lastDash(title, end);
                List<Person> people = dash <= 0 ? List.of() : PeopleReader.strict(title.substring(dash + 3));
                if (!people.isEmpty() && (habit || isClear(people))) {
                    return new Split(title.substring(0, dash).strip(), people);
                }
                end = dash;
            }
        }
        return new Split(title, List.of());
    }

    private static int lastDash(String title, int end) {
        Matcher dash = DASH.matcher(title).region(0, end);
        int last = -1;
        while (dash.find()) {
            last = dash.start();
        }
        return last;
    }

    /** Whether these are people even where no other title has any: "Red Hat" alone looks like one, too. */
    static boolean isClear(List<Person> people) {
        return people.stream().anyMatch(p -> p.organization() != null || p.jobTitle() != null);
    }

    /** Takes the people off a description that begins with a line "Speaker: Name". */
    static Split description(String description) {
        Matcher label = LABEL.matcher(description);
        if (!label.find()) {
            return new Split(description, List.of());
        }
        String names = label.group(1).strip();
        List<Person> people = people(names);
        String rest = description.substring(label.end()).strip();
        return new Split(
                rest.isEmpty() ? null : rest, people.isEmpty() ? List.of(new Person(names, null, null)) : people);
    }

    /** What stands between a job and the next name is an organization, else names are listed. */
    private static List<Person> people(String names) {
        List<Person> strict = PeopleReader.strict(names);
        boolean jobs = strict.stream().anyMatch(p -> p.jobTitle() != null);
        return jobs ? strict : PeopleReader.marked(names);
    }

    /**
     * Adds those whom the calendar gives as its contacts.
     *
     * @param entry the entry
     * @param habits what the calendar uses contacts for
     */
    static void contacts(Entry entry, Habits habits, Session.Builder session) {
        List<Entry.Contact> attendees =
                entry.contacts().stream().filter(c -> !c.organizer()).toList();
        for (Entry.Contact contact : entry.contacts()) {
            boolean named = NameShape.isPerson(contact.name());
            boolean speaks = contact.organizer()
                    ? habits.organizersSpeak(contact)
                    : habits.attendeesSpeak(entry) && attendees.size() <= MAX_ATTENDEES;
            if (named && speaks) {
                session.person(contact.name(), null, null);
            }
        }
    }
}
