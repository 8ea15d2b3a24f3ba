/** The vocabulary the program ships: projects, themes and organizations as data. */
@NullMarked
package io.talkgraph.importing.vocabulary;

import org.jspecify.annotations.NullMarked;
