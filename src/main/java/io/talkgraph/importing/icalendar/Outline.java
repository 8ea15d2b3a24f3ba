package io.talkgraph.importing.icalendar;

import java.util.List;

/**
 * Where the components of a document stand.
 *
 * @param heads the properties of each calendar itself, as text; one document may hold several calendars
 * @param events entries, in the order of the document
 * @param zones definitions of time zones
 */
record Outline(List<String> heads, List<Component> events, List<Component> zones) {

    /**
     * One component.
     *
     * @param calendar the calendar it is in, from 0
     * @param line of its BEGIN, from 1
     * @param text from its BEGIN to its END
     */
    record Component(int calendar, int line, String text) {

        /** The line of the first property with this name; that of the component when it has none. */
        int lineOf(String property) {
            int number = line;
            for (String each : text.split("\n", -1)) {
                boolean named = each.regionMatches(true, 0, property, 0, property.length());
                if (named && each.length() > property.length() && ":;".indexOf(each.charAt(property.length())) >= 0) {
                    return number;
                }
                number++;
            }
            return line;
        }
    }
}
