/** What operators touch: the command line, start-up tasks, the development database. */
@NullMarked
package io.talkgraph.operations;

import org.jspecify.annotations.NullMarked;
