package io.talkgraph.importing.icalendar;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * One VEVENT with what a programme needs of it, as written.
 *
 * @param source where it stands
 * @param description plain text or HTML
 * @param duration null when it has none or one that is none
 * @param repetition null for what happens once
 * @param replaces the instance of a series that this entry stands for; null for any other
 */
record Entry(
        Outline.Component source,
        @Nullable String uid,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String location,
        @Nullable String url,
        @Nullable String status,
        List<String> categories,
        List<Contact> contacts,
        List<Attached> attached,
        @Nullable Moment start,
        @Nullable Moment end,
        @Nullable Duration duration,
        @Nullable Repetition repetition,
        @Nullable Moment replaces) {

    /** Takes copies. */
    Entry {
        categories = List.copyOf(categories);
        contacts = List.copyOf(contacts);
        attached = List.copyOf(attached);
    }

    /**
     * An ORGANIZER or ATTENDEE.
     *
     * @param address of mail, mostly; null for none
     */
    record Contact(boolean organizer, String name, @Nullable String address) {}

    /**
     * An ATTACH or CONFERENCE.
     *
     * @param label null for none
     */
    record Attached(String url, @Nullable String label) {}
}
