/** Who asks, and whether they may. */
@NullMarked
package io.talkgraph.security;

import org.jspecify.annotations.NullMarked;
