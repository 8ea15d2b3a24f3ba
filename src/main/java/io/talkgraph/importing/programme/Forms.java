package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/** What form an entry of a schedule has: a talk of some kind, or none. By type and words, never by "has no speakers". */
final class Forms {

    private static final Set<String> NO_TALK_TYPES = Set.of(
            "break",
            "breaks",
            "breakfast",
            "lunch",
            "dinner",
            "meal",
            "meals",
            "dining",
            "coffee",
            "coffee break",
            "registration",
            "registration and badge pick up",
            "check in",
            "service",
            "service session",
            "stand",
            "stands",
            "standtrack",
            "infodesk",
            "info desk",
            "certification",
            "keysigning",
            "general info",
            "logistics",
            "room changeover",
            "pause",
            "empty",
            "blocker");
    private static final Set<String> CORE = Set.of(
            "break",
            "lunch",
            "breakfast",
            "dinner",
            "registration",
            "coffee",
            "tea",
            "changeover",
            "pause",
            "pausa",
            "dejeuner",
            "buffet",
            "almuerzo",
            "comida",
            "cafe",
            "registro",
            "mittagspause",
            "kaffeepause",
            "mittagessen",
            "fruhstuck",
            "abendessen",
            "brunch",
            "checkin",
            "inscription",
            "inscriptions",
            "accueil",
            "acreditacion",
            "acreditaciones",
            "desayuno",
            "cena",
            "merienda",
            "pranzo",
            "colazione",
            "siesta");
    private static final Set<String> BESIDE = Set.of(
            "coffee",
            "tea",
            "short",
            "long",
            "morning",
            "afternoon",
            "evening",
            "lunch",
            "and",
            "&",
            "with",
            "the",
            "room",
            "networking",
            "welcome",
            "day",
            "first",
            "second",
            "third",
            "doors",
            "open",
            "opens",
            "opening",
            "badge",
            "pick",
            "up",
            "pickup",
            "snacks",
            "snack",
            "expo",
            "exhibition",
            "hall",
            "in",
            "check",
            "de",
            "du",
            "et",
            "y",
            "und",
            "a",
            "la",
            "le",
            "midi",
            "matin",
            "comfort",
            "bio",
            "mid",
            "provided",
            "on",
            "your",
            "own",
            "time",
            "hour",
            "refreshments",
            "refreshment",
            "1",
            "2",
            "3",
            "4",
            "5",
            "10",
            "15",
            "20",
            "30",
            "min",
            "minutes",
            "general",
            "attendee",
            "sponsored",
            "by",
            "booth",
            "crawl");
    private static final Pattern PART_BEFORE = Pattern.compile("^[^:]{1,40}:\\s+");

    private Forms() {}

    /** Whether the entry is no talk: a meal, a break, a desk. */
    static boolean isNoTalk(Session session, String title) {
        return session.service()
                || isNoTalkType(session.type())
                || isBreak(NameKey.of(title))
                || isBreak(NameKey.of(PART_BEFORE.matcher(title).replaceFirst("")));
    }

    private static boolean isNoTalkType(@Nullable String type) {
        return type != null && NO_TALK_TYPES.contains(NameKey.of(type));
    }

    /** All words are of the kind that breaks are called by, and one of them means nothing else. */
    private static boolean isBreak(String key) {
        boolean core = false;
        for (String word : key.split(" ")) {
            if (CORE.contains(word)) {
                core = true;
            } else if (!BESIDE.contains(word)) {
                return false;
            }
        }
        return core;
    }

    /** The kind that a type means; UNKNOWN when it says nothing of the form. */
    static TalkKind kind(@Nullable String type) {
        String key = type == null ? "" : " " + NameKey.of(type) + " ";
        if (key.contains("keynote")) {
            return TalkKind.KEYNOTE;
        } else if (key.contains("lightning") || key.contains(" ignite ")) {
            return TalkKind.LIGHTNING;
        } else if (key.contains("tutorial") || key.contains(" training ")) {
            return TalkKind.TUTORIAL;
        } else if (key.contains("workshop") || key.contains(" hands on ") || key.contains(" lab ")) {
            return TalkKind.WORKSHOP;
        } else if (key.contains(" panel") || key.contains("podium")) {
            return TalkKind.PANEL;
        } else if (key.contains(" lecture ")
                || key.contains(" talk ")
                || key.contains(" talks ")
                || key.contains(" presentation ")
                || key.contains(" session ")
                || key.contains(" devroom ")
                || key.contains(" maintrack ")
                || key.contains(" vortrag ")
                || key.contains(" conference ")) {
            return TalkKind.SESSION;
        }
        return isOther(key) ? TalkKind.OTHER : TalkKind.UNKNOWN;
    }

    private static boolean isOther(String key) {
        return key.contains(" bof ")
                || key.contains(" meeting ")
                || key.contains(" performance ")
                || key.contains(" film ")
                || key.contains(" concert ")
                || key.contains(" game ")
                || key.contains(" contest ")
                || key.contains(" party ")
                || key.contains(" podcast ")
                || key.contains(" other ");
    }

    /** The level that a word means; null when it names none, or all. */
    static @Nullable TalkLevel level(@Nullable String word) {
        String key = word == null ? "" : NameKey.of(word);
        if (key.contains("begin") || key.contains("intro") || key.contains("novice") || key.contains("einsteiger")) {
            return key.contains("advanced") ? null : TalkLevel.BEGINNER;
        } else if (key.contains("intermediate") || key.contains("fortgeschritten")) {
            return TalkLevel.INTERMEDIATE;
        }
        return key.contains("advanced") || key.contains("expert") ? TalkLevel.ADVANCED : null;
    }
}
