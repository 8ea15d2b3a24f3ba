package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.tripreport.document.FrontMatter;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date a report was published on. */
final class ReportDates {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final Pattern DATE = Pattern.compile("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D.*)?$");

    private ReportDates() {}

    /** The date of the front matter; null when it states none or one that cannot be. */
    static @Nullable LocalDate published(FrontMatter front, ImportProblems problems) {
        String stated = front.first("date", "published", "publishdate", "pubdate", "created", "created_at");
        if (stated == null) {
            return null;
        }
        Matcher m = DATE.matcher(stated.strip());
        try {
            if (m.matches()) {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            }
        } catch (DateTimeException e) {
            // Said below, as for any other date that cannot be.
        }
        problems.warn(
                lineOf(front),
                "The date \"" + stated + "\" cannot be right and was dropped. Write it as 2019-05-21.",
                stated);
        return null;
    }

    private static @Nullable Integer lineOf(FrontMatter front) {
        return front.dateLine() == 0 ? null : front.dateLine();
    }
}
