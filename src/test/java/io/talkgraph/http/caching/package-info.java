/** Tests of what is kept, and of when it is no longer right. */
@NullMarked
package io.talkgraph.http.caching;

import org.jspecify.annotations.NullMarked;
