/** What tests share: the database, readable fixtures. */
@NullMarked
package io.talkgraph.testsupport;

import org.jspecify.annotations.NullMarked;
