/** What the database derives for insights. */
@NullMarked
package io.talkgraph.insights;

import org.jspecify.annotations.NullMarked;
