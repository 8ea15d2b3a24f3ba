package io.talkgraph.migration;

import org.jspecify.annotations.Nullable;

/**
 * The schema of a database beside the one that this program knows.
 *
 * @param found the version in the database; null when it has none of our tables
 * @param known the version of this program
 * @param pending how many migrations are missing
 * @param failed the version of a migration that was begun and not ended; null when there is none
 */
public record SchemaStatus(@Nullable String found, String known, int pending, @Nullable String failed) {

    /**
     * Whether this program works on it. A newer schema is one, too: while a release is rolled out, the process of the one
     * before goes on beside it, and what a release no longer needs is taken away by the next one.
     */
    public boolean isUsable() {
        return pending == 0 && failed == null;
    }

    /** What it is and what to do, as a sentence. */
    public String describe() {
        if (failed != null) {
            return "Migration " + failed
                    + " of the schema failed in the middle; restore the backup, or see the log of that run.";
        } else if (found == null) {
            return "The database has no schema yet, this program needs version " + known + ": run migrate.";
        } else if (pending > 0) {
            return "The schema is version " + found + ", this program needs version " + known + ": run migrate.";
        }
        return found.equals(known)
                ? "The schema is version " + found + "."
                : "The schema is version " + found + ", newer than the " + known + " of this program.";
    }
}
