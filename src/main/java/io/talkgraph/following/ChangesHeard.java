package io.talkgraph.following;

/** An event for all of this process, before those who follow hear of it: the catalogue is another one than before. */
public record ChangesHeard() {}
