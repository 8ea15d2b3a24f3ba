/** Finds the talks of a document: among headings, lines, lists, tables, sentences and slides. */
@NullMarked
package io.talkgraph.importing.tripreport.talks;

import org.jspecify.annotations.NullMarked;
