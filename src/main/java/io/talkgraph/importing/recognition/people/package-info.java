/** The people a report announces: names, jobs and organizations, told by their shape. Text in, persons out. */
@NullMarked
package io.talkgraph.importing.recognition.people;

import org.jspecify.annotations.NullMarked;
