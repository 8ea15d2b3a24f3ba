/** What the operator sees of the service: metrics, traces, and a line of the log for each request. It knows no feature. */
@NullMarked
package io.talkgraph.observing;

import org.jspecify.annotations.NullMarked;
