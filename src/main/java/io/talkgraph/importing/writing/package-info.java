/** Writing drafts into the catalogue: finding what is already there, merging field by field, tagging. */
@NullMarked
package io.talkgraph.importing.writing;

import org.jspecify.annotations.NullMarked;
