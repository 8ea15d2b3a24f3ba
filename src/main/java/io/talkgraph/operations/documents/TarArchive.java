package io.talkgraph.operations.documents;

import io.talkgraph.operations.documents.Admission.Kind;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Unpacks {@code .tar.gz}. */
final class TarArchive {

    /** The most bytes that an archive may say about one entry: its name, its attributes. */
    private static final long HEADERS = 1 << 20;

    private TarArchive() {}

    /** Unpacks the documents of an archive. */
    static void unpack(Path archive, Spool spool) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive));
                MeteredStream unpacked = new MeteredStream(new GZIPInputStream(packed), Files.size(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name())) {
            Admission admission = new Admission();
            TarArchiveEntry entry = next(tar, unpacked);
            while (entry != null) {
                String name = admission.admit(entry.getName(), kind(entry));
                if (kind(entry) == Kind.FILE && FileTree.mayBeDocument(name)) {
                    spool.add(name, tar);
                } else {
                    tar.transferTo(OutputStream.nullOutputStream());
                }
                entry = next(tar, unpacked);
            }
            // An archive that was cut behind its last entry is known by its checksum alone.
            unpacked.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar, MeteredStream unpacked)
            throws IOException {
        unpacked.allow(HEADERS);
        TarArchiveEntry entry = tar.getNextEntry();
        unpacked.allow(Long.MAX_VALUE);
        return entry;
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Kind.FOLDER;
        }
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> Kind.FILE;
            default -> Kind.OTHER;
        };
    }
}
