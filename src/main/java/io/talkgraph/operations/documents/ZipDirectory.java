package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end of a zip archive before its directory is read into memory. See APPNOTE.TXT of PKWARE, 4.3.16 (end of
 * central directory record).
 */
final class ZipDirectory {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIGNATURE = 0x06054b50;
    private static final int ENTRIES = 10;
    private static final int SIZE = 12;
    private static final int OFFSET = 16;
    private static final long ZIP64 = 0xFFFFFFFFL;

    /** The most bytes of a directory; an entry takes 46 and its name. */
    private static final long LONGEST = 16L << 20;

    private ZipDirectory() {}

    /** @throws ImportRejectedException when the directory is too long, or does not lie where it says */
    static void require(Path archive) throws IOException {
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ)) {
            long start = Math.max(0, channel.size() - END - LONGEST_COMMENT);
            ByteBuffer tail =
                    ByteBuffer.allocate((int) (channel.size() - start)).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
                // Until all of it is there.
            }
            require(tail, start, end(tail));
        }
    }

    private static int end(ByteBuffer tail) {
        for (int i = tail.limit() - END; i >= 0; i--) {
            if (tail.getInt(i) == SIGNATURE) {
                return i;
            }
        }
        throw ZipArchive.broken("it has no directory at its end");
    }

    private static void require(ByteBuffer tail, long start, int end) {
        int entries = Short.toUnsignedInt(tail.getShort(end + ENTRIES));
        long size = Integer.toUnsignedLong(tail.getInt(end + SIZE));
        long offset = Integer.toUnsignedLong(tail.getInt(end + OFFSET));
        if (entries == LONGEST_COMMENT || size == ZIP64 || offset == ZIP64) {
            throw new ImportRejectedException("Nothing of this archive is imported: it has 65,535 entries or more, or"
                    + " more than 4 GB (ZIP64). Pack it as .tar.gz, or split it.");
        }
        if (size > LONGEST) {
            throw Admission.tooManyEntries();
        }
        if (offset + size != start + end) {
            throw ZipArchive.broken("its directory does not lie where it says");
        }
    }
}
