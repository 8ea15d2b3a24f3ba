package io.talkgraph.importing;

import org.jspecify.annotations.Nullable;

/** A document of which nothing can be used; the catalogue is as it was. The message is meant for whoever sent it. */
public class ImportRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Integer line;
    private final @Nullable Integer column;

    /** Rejects the whole document. */
    public ImportRejectedException(String message) {
        this(message, null, null);
    }

    /**
     * @param message what is wrong and what to do
     * @param line the line, from 1; null when it is no matter of one line
     * @param column the column, from 1; null for the whole line
     */
    public ImportRejectedException(String message, @Nullable Integer line, @Nullable Integer column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The line that made the document unusable, from 1; null when it is no matter of one line. */
    public @Nullable Integer line() {
        return line;
    }

    /** The column in that line, from 1; null when the line as a whole is meant. */
    public @Nullable Integer column() {
        return column;
    }
}
