package io.talkgraph.importing.tripreport.heading;

import io.talkgraph.importing.recognition.people.NameShape;
import io.talkgraph.importing.recognition.people.PeopleReader;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.recognition.title.TitleMarks;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading divided into title and people.
 *
 * @param title may be empty when the heading names people only
 * @param people in the order of the heading
 * @param shape how it was divided
 */
public record TitleParts(String title, List<Person> people, Shape shape) {

    /** How a heading names title and people. */
    public enum Shape {
        /** A title and nothing else. */
        PLAIN,
        /** "Title - Name, Role, Org". */
        TITLE_FIRST,
        /** "Name - Title". */
        SPEAKER_FIRST,
        /** Both sides look like a person. */
        EITHER,
        /** "Title by Name (Org)" and "Title (Name)". */
        BY,
        /** "Title - Org": no person. */
        ORGANIZATION,
        /** "Name - Role, Org": no title. */
        PEOPLE_ONLY
    }

    private static final Pattern DASH = Pattern.compile("\\s+(?:[-–—―]{1,3}|\\|)\\s+");
    private static final Pattern BY = Pattern.compile("^(.{3,300})\\s(?:by|von|par|por)\\s+(\\p{Lu}.{2,200})$");
    private static final Pattern PARENS = Pattern.compile("^(.{2,300}?)\\s*\\(([^()]{3,120})\\)$");

    /** Divides a heading that {@link TitleMarks} has already read. */
    public static TitleParts of(String text, HeadingHabit habit) {
        List<String> parts = dashParts(text);
        TitleParts divided = parts.size() > 1 ? byDash(parts, habit) : null;
        if (divided == null) {
            divided = byWord(text);
        }
        if (divided == null) {
            divided = byParens(text);
        }
        if (divided == null && parts.size() > 1 && isOrganization(parts.get(parts.size() - 1))) {
            int last = parts.size() - 1;
            String title = habit.organizations() ? String.join(" - ", parts.subList(0, last)) : text;
            divided = new TitleParts(title, List.of(), Shape.ORGANIZATION);
        }
        return divided == null ? peopleOnly(text) : divided;
    }

    /** Divides the heading of a counted talk: "Talk 3 - Hans - Building" and "Talk 1 - Ann Lee" name the speaker. */
    public static TitleParts ofNumbered(String text, HeadingHabit habit) {
        List<String> parts = dashParts(text);
        if (parts.size() == 1 && NameShape.isPerson(text)) {
            return new TitleParts("", PeopleReader.strict(text), Shape.PEOPLE_ONLY);
        }
        TitleParts divided = of(text, habit);
        boolean single = parts.size() == 2 && !divided.hasPeople() && NameShape.isSingleName(parts.get(0));
        return single ? speakerFirst(parts, List.of(new Person(parts.get(0).strip(), null, null))) : divided;
    }

    /** Whether it names people. */
    public boolean hasPeople() {
        return !people.isEmpty();
    }

    private static List<String> dashParts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher dash = DASH.matcher(text);
        int start = 0;
        while (dash.find()) {
            parts.add(text.substring(start, dash.start()));
            start = dash.end();
        }
        parts.add(text.substring(start));
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static @Nullable TitleParts byDash(List<String> parts, HeadingHabit habit) {
        int last = parts.size() - 1;
        List<Person> right = PeopleReader.strict(parts.get(last));
        List<Person> left = PeopleReader.strict(parts.get(0));
        if (!left.isEmpty() && isRole(parts.subList(1, parts.size()))) {
            return new TitleParts("", PeopleReader.strict(String.join(", ", parts)), Shape.PEOPLE_ONLY);
        }
        if (!right.isEmpty() && !left.isEmpty() && right.get(0).organization() == null && parts.size() == 2) {
            return habit.speakerFirst()
                    ? new TitleParts(parts.get(1), left, Shape.EITHER)
                    : new TitleParts(parts.get(0), right, Shape.EITHER);
        }
        if (parts.size() > 2 && isOrganization(parts.get(last))) {
            List<Person> middle = PeopleReader.strict(parts.get(last - 1));
            if (middle.size() == 1 && middle.get(0).organization() == null) {
                return new TitleParts(
                        join(parts, 0, last - 1), List.of(middle.get(0).at(parts.get(last))), Shape.TITLE_FIRST);
            }
        }
        if (!right.isEmpty()) {
            return new TitleParts(join(parts, 0, last), right, Shape.TITLE_FIRST);
        }
        if (habit.organizations() && isOrganization(parts.get(last))) {
            return null;
        }
        TitleParts single = left.isEmpty() || !habit.speakerFirst() ? bySingleName(parts, habit) : null;
        return left.isEmpty() || single != null ? single : speakerFirst(parts, left);
    }

    private static TitleParts speakerFirst(List<String> parts, List<Person> left) {
        return new TitleParts(join(parts, 1, parts.size()), left, Shape.SPEAKER_FIRST);
    }

    /** Where the other headings name people, "serge-sans-paille" and "OSOR team" are the speakers too. */
    private static @Nullable TitleParts bySingleName(List<String> parts, HeadingHabit habit) {
        int last = parts.size() - 1;
        String name = habit.speakerFirst() ? parts.get(0) : parts.get(last);
        String[] named = name.split("\\s*,\\s*", 2);
        boolean single = NameShape.isSingleName(named[0]) || NameShape.isTeam(named[0]);
        boolean organization = named.length == 1 || isOrganization(named[1]);
        if (!habit.people() || !single || !organization) {
            return null;
        }
        List<Person> people = List.of(new Person(named[0].strip(), named.length == 1 ? null : named[1].strip(), null));
        return habit.speakerFirst()
                ? speakerFirst(parts, people)
                : new TitleParts(join(parts, 0, last), people, Shape.TITLE_FIRST);
    }

    private static @Nullable TitleParts byWord(String text) {
        Matcher by = BY.matcher(text);
        if (!by.matches()) {
            return null;
        }
        List<Person> people = PeopleReader.strict(by.group(2));
        return people.isEmpty() ? null : new TitleParts(by.group(1), people, Shape.BY);
    }

    private static @Nullable TitleParts byParens(String text) {
        Matcher parens = PARENS.matcher(text);
        if (!parens.matches() || !PeopleReader.strict(parens.group(1)).isEmpty()) {
            return null;
        }
        List<Person> people = PeopleReader.strict(parens.group(2));
        return people.isEmpty() ? null : new TitleParts(parens.group(1), people, Shape.BY);
    }

    /** Without a dash, only a job tells people from a title of two capitalised words. */
    private static TitleParts peopleOnly(String text) {
        List<Person> people = PeopleReader.strict(text);
        boolean announced = people.stream().anyMatch(p -> p.jobTitle() != null && p.organization() != null);
        return announced ? new TitleParts("", people, Shape.PEOPLE_ONLY) : new TitleParts(text, List.of(), Shape.PLAIN);
    }

    private static boolean isRole(List<String> rest) {
        String first = rest.get(0).split(",", 2)[0];
        boolean role = NameShape.isJob(first) && first.split(" ").length <= 5;
        return role && rest.size() <= 2 && rest.stream().allMatch(r -> r.length() <= 80);
    }

    private static boolean isOrganization(String text) {
        return NameShape.isOrganization(text) && text.split(" ").length <= 3 && !text.matches(".*[.!?:]$");
    }

    private static String join(List<String> parts, int from, int to) {
        return String.join(" - ", parts.subList(from, to)).strip();
    }
}
