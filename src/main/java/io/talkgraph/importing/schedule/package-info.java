/** Schedules of pentabarf, frab, pretalx and the hub of the CCC: XML and JSON of one shape. */
@NullMarked
package io.talkgraph.importing.schedule;

import org.jspecify.annotations.NullMarked;
