package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Session;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the entries of a schedule are called. Schedules put together from several systems have numbers twice, for different
 * talks; such a number tells nothing and is left out. A guid is kept whatever happens.
 */
final class Keys {

    private final Map<String, Entry> first = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final ImportProblems problems;

    Keys(List<Entry> entries, ImportProblems problems) {
        this.problems = problems;
        for (Entry entry : entries) {
            note("guid", entry.get(Fact.GUID), entry);
            note("url", entry.get(Fact.URL), entry);
            note("id", id(entry), entry);
        }
    }

    private void note(String kind, @Nullable String value, Entry entry) {
        if (value == null) {
            return;
        }
        String key = kind + ":" + value;
        Entry other = first.putIfAbsent(key, entry);
        if (other != null && !isSame(kind, other, entry)) {
            tell(kind, other, entry, key);
        }
    }

    private void tell(String kind, Entry other, Entry entry, String key) {
        boolean news = ambiguous.add(key);
        if (kind.equals("guid")) {
            problems.warn(
                    entry.line(),
                    "This entry has the guid of the one in line " + other.line()
                            + " but another title. Both are taken for one talk.",
                    Excerpt.of(entry.title()));
        } else if (news && kind.equals("id")) {
            problems.warn(
                    entry.line(),
                    "The id of this entry is that of another one in line " + other.line()
                            + ". It tells neither of them and is ignored.",
                    Excerpt.of(key));
        }
    }

    private static boolean isSame(String kind, Entry one, Entry other) {
        String guid = one.get(Fact.GUID);
        String otherGuid = other.get(Fact.GUID);
        boolean known = guid != null && otherGuid != null && !kind.equals("guid");
        return known ? Objects.equals(guid, otherGuid) : one.title().equals(other.title());
    }

    /** The number, and where there is none the code that newer schedules have in its place. */
    private static @Nullable String id(Entry entry) {
        String id = entry.get(Fact.ID);
        return id == null ? entry.get(Fact.CODE) : id;
    }

    /** Adds the keys of the entry, the most reliable one first. */
    void addTo(Session.Builder session, Entry entry) {
        session.key("guid", entry.get(Fact.GUID));
        addClear(session, "url", entry.get(Fact.URL));
        addClear(session, "id", id(entry));
    }

    private void addClear(Session.Builder session, String kind, @Nullable String value) {
        if (!ambiguous.contains(kind + ":" + value)) {
            session.key(kind, value);
        }
    }
}
