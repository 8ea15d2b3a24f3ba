package io.talkgraph.publishing;

/** The entry went up in another one: its document is at the address of that one. */
public final class MovedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String slug;

    /** @param slug of the entry that is left */
    MovedException(String slug) {
        super("The entry is now " + slug);
        this.slug = slug;
    }

    /** The slug of the entry that is left. */
    public String slug() {
        return slug;
    }
}
