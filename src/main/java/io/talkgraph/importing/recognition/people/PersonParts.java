package io.talkgraph.importing.recognition.people;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells name, job and organization of one person apart: {@code Name, Role, Org}, {@code Name, CEO of Org}. */
final class PersonParts {

    private static final Pattern ET_AL = Pattern.compile("\\s+et\\.?\\s+al\\.?$");
    private static final Pattern JOB_AT = Pattern.compile("^(.{2,60}?)\\s+(?:at|@|bei|chez|en)\\s+(\\p{Lu}.{0,60})$");
    private static final Pattern CHIEF_OF =
            Pattern.compile("^((?:CEO|CTO|CIO|CISO|COO|President|(?:Co-?)?[Ff]ounder)) of (\\p{Lu}.{0,60})$");
    private static final Pattern ORG_AND_JOB = Pattern.compile("^(.{1,60}?)\\s+(?:&|and)\\s+(.{1,80})$");

    private PersonParts() {}

    /** A name without "et al.". */
    static String name(String text) {
        return ET_AL.matcher(text).replaceFirst("");
    }

    /**
     * One person.
     *
     * @param parts the name and what stands after it between commas
     * @param organization what stands in parentheses; null when nothing does
     */
    static Person person(List<String> parts, @Nullable String organization) {
        String name = name(parts.get(0));
        List<String> jobs = new ArrayList<>();
        String found = organization;
        for (int i = 1; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            if (last && found == null && !NameShape.isJob(parts.get(i))) {
                found = parts.get(i);
            } else {
                jobs.add(parts.get(i));
            }
        }
        if (found == null && !jobs.isEmpty()) {
            found = splitJob(jobs);
        }
        return new Person(name.strip(), found, jobs.isEmpty() ? null : String.join(", ", jobs));
    }

    /** Takes the organization out of "CEO of Weaveworks", "Engineer at X" and "Microsoft & CNCF Board Member". */
    private static @Nullable String splitJob(List<String> jobs) {
        int last = jobs.size() - 1;
        String job = jobs.get(last);
        Matcher at = JOB_AT.matcher(job);
        Matcher of = CHIEF_OF.matcher(job);
        Matcher both = ORG_AND_JOB.matcher(job);
        if (at.matches() && NameShape.isJob(at.group(1))) {
            jobs.set(last, at.group(1));
            return at.group(2).strip();
        } else if (of.matches()) {
            jobs.set(last, of.group(1));
            return of.group(2).strip();
        } else if (both.matches() && !NameShape.isJob(both.group(1)) && NameShape.isJob(both.group(2))) {
            jobs.set(last, both.group(2));
            return both.group(1).strip();
        }
        return null;
    }
}
