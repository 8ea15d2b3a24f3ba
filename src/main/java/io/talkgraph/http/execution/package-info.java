/** How an operation is executed: its thread, its snapshot of the catalogue, its end, and what clients see of errors. */
@NullMarked
package io.talkgraph.http.execution;

import org.jspecify.annotations.NullMarked;
