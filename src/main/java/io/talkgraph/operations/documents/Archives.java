package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Unpacks archives, whole or not at all. */
final class Archives {

    private Archives() {}

    /** Whether a file is an archive of files, going by its name. */
    static boolean isArchive(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || isTar(name);
    }

    private static boolean isTar(String name) {
        return name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    /**
     * Unpacks the documents of an archive into a temporary file.
     *
     * @throws ImportRejectedException when the archive is broken, or an entry of it must not be there
     * @throws IOException when there is no room for it
     */
    static Spool unpack(Path archive) throws IOException {
        Spool spool = new Spool();
        boolean done = false;
        try {
            if (isTar(archive.toString().toLowerCase(Locale.ROOT))) {
                TarArchive.unpack(archive, spool);
            } else {
                ZipArchive.unpack(archive, spool);
            }
            done = true;
            return spool;
        } catch (IOException | IllegalArgumentException e) {
            ImportRejectedException rejection = new ImportRejectedException(
                    "Nothing of this archive is imported: it is broken or incomplete (" + e.getMessage() + ").");
            rejection.initCause(e);
            throw rejection;
        } finally {
            if (!done) {
                spool.close();
            }
        }
    }
}
