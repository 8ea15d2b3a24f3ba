/** What the words of one heading say: title and people, number, time, kind and level, a day, or what it stands over. */
@NullMarked
package io.talkgraph.importing.tripreport.heading;

import org.jspecify.annotations.NullMarked;
