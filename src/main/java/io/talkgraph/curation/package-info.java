/** What curators do: each change in a transaction of its own, under the version that was read, with who did it. */
@NullMarked
package io.talkgraph.curation;

import org.jspecify.annotations.NullMarked;
