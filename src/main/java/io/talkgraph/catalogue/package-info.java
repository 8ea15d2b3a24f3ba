/** The nouns: Panache entities of the catalogue with their finders; depends on nothing of ours but its value types. */
@NullMarked
package io.talkgraph.catalogue;

import org.jspecify.annotations.NullMarked;
