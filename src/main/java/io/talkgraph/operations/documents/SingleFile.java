package io.talkgraph.operations.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file that is one document, as it is or packed by gzip. */
final class SingleFile {

    private static final String GZIP = ".gz";

    private SingleFile() {}

    /** Whether the file is packed by gzip, going by its name. */
    static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** The name of a file as it is called without the ending of gzip. */
    static String unpackedName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    /** The bytes of the document. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (!isPacked(file)) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
