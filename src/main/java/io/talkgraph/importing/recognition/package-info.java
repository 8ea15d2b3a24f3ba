/** Recognition: text in, mentions, figures and conferences with their quotes out. Plain Java. */
@NullMarked
package io.talkgraph.importing.recognition;

import org.jspecify.annotations.NullMarked;
