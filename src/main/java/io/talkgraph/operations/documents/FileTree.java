package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportSource;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

/** The files of a folder or archive that may be documents, or parts of one. */
interface FileTree extends Closeable {

    /** The endings of documents; what else lies in a folder is not looked at. */
    Set<String> ENDINGS = Set.of("md", "markdown", "txt", "json", "xml", "ics", "yml", "yaml");

    /** Their paths below the root, with {@code /}, sorted. */
    SortedSet<String> names();

    /**
     * @param name one of the names
     * @return its bytes; of a file that is too long as many as show it
     */
    byte[] read(String name) throws IOException;

    /** Whether the file of a path may be a document: by its ending, and when neither it nor a folder above is hidden. */
    static boolean mayBeDocument(String path) {
        for (String step : path.split("/")) {
            if (step.startsWith(".")) {
                return false;
            }
        }
        int dot = path.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Reads what a document may have, and one byte more. */
    static byte[] start(InputStream in) throws IOException {
        return in.readNBytes(ImportSource.MAX_BYTES + 1);
    }
}
