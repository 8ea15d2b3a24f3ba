/** What the lines say: of a talk its speakers, links, date, abstract and notes; of the rest milestones, maturity and figures. */
@NullMarked
package io.talkgraph.importing.tripreport.facts;

import org.jspecify.annotations.NullMarked;
