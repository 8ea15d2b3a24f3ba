/** Calendars after RFC 5545, as conferences publish their programme for phones. */
@NullMarked
package io.talkgraph.importing.icalendar;

import org.jspecify.annotations.NullMarked;
