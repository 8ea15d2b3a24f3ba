/** Schedules as the API of Sessionize gives them. */
@NullMarked
package io.talkgraph.importing.sessionize;

import org.jspecify.annotations.NullMarked;
