package io.talkgraph.security;

import java.util.Set;

/**
 * Somebody whose token was verified.
 *
 * @param name what the trail of changes calls them
 * @param roles what they may do
 */
public record Caller(String name, Set<String> roles) {

    /** The role of those who may change the catalogue. */
    public static final String CURATOR = "curator";

    /** A set of one's own. */
    public Caller {
        roles = Set.copyOf(roles);
    }
}
