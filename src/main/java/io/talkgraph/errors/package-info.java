/** What the API answers when it cannot answer: unchecked exceptions with stable codes. */
@NullMarked
package io.talkgraph.errors;

import org.jspecify.annotations.NullMarked;
