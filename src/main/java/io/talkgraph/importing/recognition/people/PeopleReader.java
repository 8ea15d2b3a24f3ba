package io.talkgraph.importing.recognition.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the people a report announces: {@code Name, Role, Org & Name, Org}, {@code A & B, Org},
 * {@code Name (Org)}, {@code A, B and C}.
 */
public final class PeopleReader {

    private static final int MAX_LENGTH = 400;
    private static final Pattern AND =
            Pattern.compile("\\s*,?\\s+(?:&|\\+|and|und|et|y|e|with|mit|avec|con)\\s+|\\s*[;＆]\\s*|\\s+[/|]\\s+|、");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern PARENS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,80})[)\\]]\\s*");
    private static final Pattern HANDLE = Pattern.compile("\\s*\\(?@[\\w.]{1,40}\\)?");
    private static final Pattern NICKNAME =
            Pattern.compile("\\s+[\"“„][^\"“”„]{1,20}[\"“”]\\s+|(?<=\\p{L})\\s?[(（][\\p{IsHan}·]{2,6}[)）]");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:presented|moderated|hosted|given|speakers?|presenters?|moderators?)(?: by)?:?|by|von|par|por)\\s+",
            Pattern.CASE_INSENSITIVE);

    private PeopleReader() {}

    /**
     * Reads a text that must be people and nothing else.
     *
     * @param text plain, without the title
     * @return the people; empty when the text does not look like a list of people
     */
    public static List<Person> strict(String text) {
        return read(text, false);
    }

    /**
     * Reads a text that the document itself marks as speakers ("Speaker: ..."), so that single names count too.
     *
     * @return the people; empty when there is nobody in it
     */
    public static List<Person> marked(String text) {
        return read(text, true);
    }

    private static List<Person> read(String text, boolean marked) {
        String led =
                LEAD.matcher(NICKNAME.matcher(text.strip()).replaceAll(" ")).replaceFirst("");
        String plain = HANDLE.matcher(led).replaceAll("").strip();
        if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        int waiting = 0;
        for (String chunk : chunks(plain, marked)) {
            List<Person> read = chunk(chunk, marked);
            if (read.isEmpty()) {
                return List.of();
            }
            people.addAll(read);
            String organization = read.get(read.size() - 1).organization();
            if (organization != null) {
                shareOrganization(people, waiting, organization);
                waiting = people.size();
            }
        }
        return people;
    }

    /** "A & B, Org": who has neither organization nor job of the own is at that of the next one. */
    private static void shareOrganization(List<Person> people, int from, String organization) {
        for (int i = from; i < people.size(); i++) {
            people.set(i, people.get(i).at(organization));
        }
    }

    /** Splits where a new person begins; "Microsoft & CNCF Board Member" stays together. */
    private static List<String> chunks(String text, boolean marked) {
        List<String> chunks = new ArrayList<>();
        Matcher and = AND.matcher(text);
        int start = 0;
        while (and.find()) {
            if (beginsWithPerson(text.substring(and.end()), marked) && and.start() > start) {
                chunks.add(text.substring(start, and.start()));
                start = and.end();
            }
        }
        chunks.add(text.substring(start));
        return chunks;
    }

    private static boolean beginsWithPerson(String rest, boolean marked) {
        Matcher next = AND.matcher(rest);
        String head = next.find() ? rest.substring(0, next.start()) : rest;
        String name = PARENS.matcher(COMMA.split(head, 2)[0]).replaceAll("").strip();
        return NameShape.isPerson(name) || (marked && NameShape.isSingleName(name));
    }

    private static List<Person> chunk(String chunk, boolean marked) {
        String organization = null;
        Matcher parens = PARENS.matcher(chunk);
        String rest = chunk;
        if (parens.find()) {
            organization = parens.group(1).strip();
            rest = parens.replaceFirst(" ").strip();
        }
        List<String> parts = segments(rest);
        if (parts.isEmpty() || !isName(parts.get(0), marked)) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        int i = 0;
        while (i < parts.size()) {
            int end = i + 1;
            while (end < parts.size() && !startsPerson(parts, end, marked)) {
                end++;
            }
            people.add(PersonParts.person(parts.subList(i, end), organization));
            i = end;
        }
        return people;
    }

    private static boolean isName(String text, boolean marked) {
        String name = PersonParts.name(text);
        if (NameShape.isPerson(name)) {
            return true;
        }
        boolean small = name.split(" ").length <= 4 && name.chars().noneMatch(Character::isDigit);
        return marked && small && !NameShape.isJob(name) && !NameShape.hasOrganizationWord(name);
    }

    /** In "A, B, Sr Engineer, Org" B is a person, because a job follows; in "A, Aqua Security" it is none. */
    private static boolean startsPerson(List<String> parts, int i, boolean marked) {
        if (!NameShape.isPerson(parts.get(i)) && !(marked && isLowerCaseName(parts.get(i)))) {
            return false;
        }
        boolean jobFollows = i + 1 < parts.size() && NameShape.isJob(parts.get(i + 1));
        boolean listOfNames = parts.size() > 2 && parts.stream().allMatch(NameShape::isPerson);
        boolean shouted = parts.get(i).equals(parts.get(i).toUpperCase(Locale.ROOT));
        return jobFollows || listOfNames || (marked && !shouted);
    }

    private static boolean isLowerCaseName(String text) {
        return text.matches("\\p{Ll}+ \\p{Ll}+") && !NameShape.isJob(text) && !NameShape.hasOrganizationWord(text);
    }

    private static List<String> segments(String text) {
        List<String> segments = new ArrayList<>();
        for (String part : COMMA.split(text, -1)) {
            int last = segments.size() - 1;
            if (last > 0 && NameShape.isLegalForm(part)) {
                segments.set(last, segments.get(last) + ", " + part.strip());
            } else if (!part.isBlank()) {
                segments.add(part.strip());
            }
        }
        return segments;
    }
}
