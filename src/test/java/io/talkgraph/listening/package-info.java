@NullMarked
package io.talkgraph.listening;

import org.jspecify.annotations.NullMarked;
