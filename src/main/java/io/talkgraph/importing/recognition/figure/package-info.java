/** Numbers in a text with what they count or measure. */
@NullMarked
package io.talkgraph.importing.recognition.figure;

import org.jspecify.annotations.NullMarked;
