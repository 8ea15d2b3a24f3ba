package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.people.NameShape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The people of a session: one spelling each, several names in one taken apart, placeholders and teams left out. */
final class SessionPeople {

    private static final int LONGEST = 300;
    private static final Pattern PRONOUNS = Pattern.compile(
            "\\s*[(\\[]\\s*(?:she|he|they|them|her|him|hers|his|any|all|er|sie|ella|él|elle|il|xe)\\b[^)\\]]{0,30}[)\\]]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[\"“][^()\\[\\]\"”]{1,40}[)\\]\"”]\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;/]\\s*(?:(?:and|&|und|et|y)\\s+)?|\\s+(?:and|&|\\+|und|et|y|e)\\s+");
    private static final Set<String> NOBODY = Set.of(
            "various",
            "various speakers",
            "various authors",
            "various presenters",
            "speakers",
            "several",
            "several speakers",
            "tba",
            "tbd",
            "to be announced",
            "n a",
            "na",
            "none",
            "unknown",
            "unknown speaker",
            "anonymous",
            "all",
            "all speakers",
            "everyone",
            "everybody",
            "multiple",
            "multiple speakers",
            "moderator",
            "panel",
            "many",
            "diverse",
            "varios",
            "varios ponentes");

    private SessionPeople() {}

    /** Who gives it, each person once, in the order printed. */
    static List<TalkDraft.Appearance> of(List<Session.Person> stated) {
        Map<String, TalkDraft.Appearance> people = new LinkedHashMap<>();
        for (Session.Person person : stated) {
            String organization = TextCleaner.line(person.organization(), LONGEST);
            String job = TextCleaner.line(person.jobTitle(), LONGEST);
            for (String name : names(person.name())) {
                people.putIfAbsent(NameKey.of(name), new TalkDraft.Appearance(name, organization, job));
            }
        }
        people.remove("");
        return List.copyOf(people.values());
    }

    /** The names in one, as they are shown. */
    private static List<String> names(String stated) {
        String line = TextCleaner.line(PRONOUNS.matcher(stated).replaceAll(""), LONGEST);
        if (line == null || isNobody(line)) {
            return List.of();
        }
        List<String> several = apart(line);
        if (several.isEmpty()) {
            return List.of(withoutNickname(line));
        }
        return several;
    }

    private static boolean isNobody(String line) {
        return NOBODY.contains(NameKey.of(line)) || NameShape.isTeam(line);
    }

    /** Several names only when each part has the shape of one: "Jann Traschewski, DG8NGN" is a person with a call sign. */
    private static List<String> apart(String line) {
        String[] parts = BETWEEN.split(line);
        if (parts.length < 2) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            String name = withoutNickname(part.strip());
            if (!NameShape.isPerson(name)) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    /** "Jan (janneke) Nieuwenhuizen" and "Jan Nieuwenhuizen" are one. */
    private static String withoutNickname(String name) {
        String plain = IN_BRACKETS.matcher(name).replaceAll(" ").strip();
        return !plain.equals(name) && NameShape.isPerson(plain) ? plain : name;
    }
}
