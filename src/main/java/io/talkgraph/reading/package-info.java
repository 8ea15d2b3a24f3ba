/**
 * How the API reads: relations and lists as SQL, one statement for all parents of a request.
 *
 * <p>A field asks the {@link io.talkgraph.reading.Reader} and gets a promise; when every field of a level has
 * asked, one statement per relation answers them all. So the number of statements depends on the query, never on the
 * number of rows.
 */
@NullMarked
package io.talkgraph.reading;

import org.jspecify.annotations.NullMarked;
