/** What tests share: the database, and builders of what they ask about. */
@NullMarked
package io.talkgraph.testsupport;

import org.jspecify.annotations.NullMarked;
