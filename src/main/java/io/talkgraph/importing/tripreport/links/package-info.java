/** Links of a report: what they lead to, and the lines and lists that are there for their links. */
@NullMarked
package io.talkgraph.importing.tripreport.links;

import org.jspecify.annotations.NullMarked;
