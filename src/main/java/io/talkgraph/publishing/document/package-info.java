/** Talks as documents of other programs: calendars, schedules, linked data. Plain writers that know no database. */
@NullMarked
package io.talkgraph.publishing.document;

import org.jspecify.annotations.NullMarked;
