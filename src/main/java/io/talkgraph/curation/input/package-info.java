/** What curators may say, and within which limits. */
@NullMarked
package io.talkgraph.curation.input;

import org.jspecify.annotations.NullMarked;
