package io.talkgraph.importing.icalendar;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What only the whole document tells: which ids are unique, and how its program words titles and uses contacts. */
final class Habits {

    private static final int A_FEW = 3;
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,5} [-–] (?=\\S)");

    private final Map<String, Integer> uids = new HashMap<>();
    private final Map<String, Integer> urls = new HashMap<>();
    private final Map<String, Set<String>> namesByAddress = new HashMap<>();
    private final Map<String, Integer> attendees = new HashMap<>();
    private final List<CalendarHead> heads;
    private final int entries;
    private int numbered;
    private int withPeople;

    Habits(List<Entry> entries, List<CalendarHead> heads) {
        this.heads = heads;
        this.entries = entries.size();
        entries.forEach(this::count);
    }

    private void count(Entry entry) {
        if (entry.uid() != null && entry.replaces() == null) {
            uids.merge(entry.uid(), 1, Integer::sum);
        }
        if (entry.url() != null) {
            urls.merge(entry.url(), 1, Integer::sum);
        }
        if (entry.summary() != null) {
            numbered += NUMBER.matcher(entry.summary()).find() ? 1 : 0;
            withPeople += Speakers.title(entry.summary(), false).people().isEmpty() ? 0 : 1;
        }
        for (Entry.Contact contact : entry.contacts()) {
            if (contact.organizer() && contact.address() != null) {
                namesByAddress
                        .computeIfAbsent(contact.address(), a -> new HashSet<>())
                        .add(contact.name());
            } else if (!contact.organizer()) {
                attendees.merge(contact.name(), 1, Integer::sum);
            }
        }
    }

    /** Whether no other entry has this UID; some programs give all the same. */
    boolean isUnique(@Nullable String uid) {
        return uid != null && uids.getOrDefault(uid, 0) <= 1;
    }

    /** Whether this is the page of one entry: no other entry has it, and it is more than a host. */
    boolean isPage(@Nullable String url) {
        if (url == null || urls.getOrDefault(url, 0) != 1) {
            return false;
        }
        try {
            URI address = URI.create(url);
            String path = address.getRawPath();
            boolean beyondHost = (path != null && path.length() > 1) || address.getRawQuery() != null;
            return beyondHost
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether titles end with people, as those of Sched do; "Main Concert - Ann Lee, Nine Ropes" is another matter. */
    boolean peopleInTitles() {
        return withPeople > 0 && withPeople * 5 >= entries;
    }

    /** The title without the number of its submission, where most titles have one. */
    String withoutNumber(String title) {
        boolean usual = numbered >= A_FEW && numbered * 2 >= entries;
        return usual ? NUMBER.matcher(title).replaceFirst("") : title;
    }

    /** Whether this organizer is a speaker: one address stands for several names. */
    boolean organizersSpeak(Entry.Contact contact) {
        return contact.address() != null
                && namesByAddress.getOrDefault(contact.address(), Set.of()).size() > 1;
    }

    /** Whether attendees are speakers: it is no invitation, and they are not the same everywhere. */
    boolean attendeesSpeak(Entry entry) {
        boolean guests = entry.contacts().stream()
                .anyMatch(c -> !c.organizer() && attendees.getOrDefault(c.name(), 0) * 2 > Math.max(A_FEW, entries));
        return !guests && !heads.get(entry.source().calendar()).invites();
    }
}
