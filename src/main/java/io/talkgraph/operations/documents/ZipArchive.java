package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.operations.documents.Admission.Kind;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;

/** Unpacks {@code .zip}, by its directory: what the directory does not list is not there. */
final class ZipArchive {

    private ZipArchive() {}

    /** Unpacks the documents of an archive. */
    static void unpack(Path archive, Spool spool) throws IOException {
        ZipDirectory.require(archive);
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            Admission admission = new Admission();
            long total = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = admission.admit(entry.getName(), kind(entry));
                total += Math.max(0, entry.getSize());
                MeteredStream.requireTotal(total);
                if (!entry.isDirectory() && FileTree.mayBeDocument(name)) {
                    unpack(zip, entry, name, spool);
                }
            }
        }
    }

    private static void unpack(ZipFile zip, ZipArchiveEntry entry, String name, Spool spool) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Admission.refusal(name, "is encrypted.");
        }
        boolean readable = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!readable) {
            throw Admission.refusal(name, "is packed by a method that is not read. Pack it by deflate.");
        }
        long size = entry.getSize();
        if (size > MeteredStream.HARMLESS && size / MeteredStream.MAX_RATIO > entry.getCompressedSize()) {
            throw MeteredStream.bomb("its entry \"" + name + "\"");
        }
        try (CheckedInputStream in = new CheckedInputStream(content(zip, entry), new CRC32())) {
            boolean whole = spool.add(name, in) == size && in.getChecksum().getValue() == entry.getCrc();
            if (!whole) {
                throw Admission.refusal(name, "is not what the archive says it is; the archive is broken.");
            }
        }
    }

    /** Not by the library's own stream: it links decoders of a dozen methods, and with them libraries that are not here. */
    private static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        InputStream raw = zip.getRawInputStream(entry);
        if (entry.getMethod() == ZipEntry.STORED) {
            return raw;
        }
        // zlib may ask for a byte behind the end of what has no header (Inflater).
        InputStream padded = new SequenceInputStream(raw, new ByteArrayInputStream(new byte[1]));
        return new InflaterInputStream(padded, new Inflater(true)) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    private static Kind kind(ZipArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Kind.FOLDER;
        }
        return entry.isUnixSymlink() ? Kind.OTHER : Kind.FILE;
    }

    /** The refusal of an archive whose directory cannot be trusted. */
    static ImportRejectedException broken(String why) {
        return new ImportRejectedException(
                "Nothing of this archive is imported: it is broken or no zip archive, " + why + ". Pack it again.");
    }
}
