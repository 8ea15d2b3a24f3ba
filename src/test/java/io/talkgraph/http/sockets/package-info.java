@NullMarked
package io.talkgraph.http.sockets;

import org.jspecify.annotations.NullMarked;
