/** Text as all recognition sees it: prose and markup, sentences and quotes, words and names, dates. */
@NullMarked
package io.talkgraph.importing.recognition.text;

import org.jspecify.annotations.NullMarked;
