/** Tests of who may do what. */
@NullMarked
package io.talkgraph.security;

import org.jspecify.annotations.NullMarked;
