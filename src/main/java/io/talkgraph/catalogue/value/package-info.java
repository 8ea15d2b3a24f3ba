/** Value types of the catalogue: its closed word lists and the normal forms of names; depends on nothing of ours. */
@NullMarked
package io.talkgraph.catalogue.value;

import org.jspecify.annotations.NullMarked;
