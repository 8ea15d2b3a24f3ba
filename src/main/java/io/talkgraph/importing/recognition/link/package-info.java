/** Where the links of talks lead. */
@NullMarked
package io.talkgraph.importing.recognition.link;

import org.jspecify.annotations.NullMarked;
