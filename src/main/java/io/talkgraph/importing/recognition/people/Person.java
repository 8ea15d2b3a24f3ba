package io.talkgraph.importing.recognition.people;

import org.jspecify.annotations.Nullable;

/**
 * A speaker as a report announces one.
 *
 * @param name without handle and job
 * @param organization null when none is stated
 * @param jobTitle null when none is stated
 */
public record Person(String name, @Nullable String organization, @Nullable String jobTitle) {

    /** The same person, at this organization when none is stated. */
    public Person at(@Nullable String other) {
        return organization == null && other != null ? new Person(name, other, jobTitle) : this;
    }
}
