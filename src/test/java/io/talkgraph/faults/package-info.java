/** What becomes of the packaged service when something around it breaks, and how it recovers. */
@NullMarked
package io.talkgraph.faults;

import org.jspecify.annotations.NullMarked;
