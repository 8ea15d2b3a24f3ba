/** What stands around the titles of talks: kind, level, day and time. */
@NullMarked
package io.talkgraph.importing.recognition.title;

import org.jspecify.annotations.NullMarked;
