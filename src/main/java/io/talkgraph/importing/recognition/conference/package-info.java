/** Which conference a text speaks of: the data file, the names in the text, and the tally of the clues. */
@NullMarked
package io.talkgraph.importing.recognition.conference;

import org.jspecify.annotations.NullMarked;
