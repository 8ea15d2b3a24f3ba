/** Trip reports in prose: Markdown, plain text and text taken from slides. */
@NullMarked
package io.talkgraph.importing.tripreport;

import org.jspecify.annotations.NullMarked;
