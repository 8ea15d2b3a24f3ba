package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;

import java.io.IOException;

/**
 * A document to read.
 *
 * @param name what it is called in the catalogue and in messages: the file name, below a folder or in an archive with the
 *     path in it
 * @param found whether it was found in a folder or archive, where other things may lie, too; else somebody named it
 * @param reader reads it, with its parts
 */
public record Document(String name, boolean found, Reader reader) {

    /** Reads a document. */
    @FunctionalInterface
    public interface Reader {

        /**
         * @throws ImportRejectedException when it is no text, too long, or in an archive that is refused
         * @throws IOException when it cannot be read
         */
        ImportSource read() throws IOException;
    }
}
