/** What the operator sees of the service, from the outside. */
@NullMarked
package io.talkgraph.observing;

import org.jspecify.annotations.NullMarked;
