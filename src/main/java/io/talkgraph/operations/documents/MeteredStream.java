package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Counts what is unpacked, and ends it where an archive unpacks to more than its reader can take. */
final class MeteredStream extends FilterInputStream {

    /** The most bytes that an archive may unpack to. */
    static final long MAX_TOTAL = 2L << 30;

    /** Text shrinks to a tenth, repetitive text to a fiftieth; only a bomb shrinks to less than this. */
    static final int MAX_RATIO = 200;

    /** Below this nothing is a bomb. */
    static final long HARMLESS = 10L << 20;

    private final long packed;
    private long total;
    private long allowance = Long.MAX_VALUE;

    /**
     * @param in unpacks
     * @param packed how many bytes the archive has
     */
    MeteredStream(InputStream in, long packed) {
        super(in);
        this.packed = packed;
    }

    /** Sets how many bytes may be read from here on; what an archive says about an entry is held in memory. */
    void allow(long bytes) {
        allowance = bytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(Math.min(bytes, HARMLESS));
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        total += read;
        allowance -= read;
        if (allowance < 0) {
            throw new ImportRejectedException(
                    "Nothing of this archive is imported: what it says about an entry is too long. It may be broken.");
        }
        requireTotal(total);
        if (total > HARMLESS && total / MAX_RATIO > packed) {
            throw bomb("it");
        }
    }

    /** @throws ImportRejectedException when an archive unpacks to so many bytes or more */
    static void requireTotal(long bytes) {
        if (bytes > MAX_TOTAL) {
            throw new ImportRejectedException(String.format(
                    Locale.ROOT,
                    "Nothing of this archive is imported: it unpacks to more than %d GB. Split it.",
                    MAX_TOTAL >> 30));
        }
    }

    /** The refusal of what unpacks to many times its size. */
    static ImportRejectedException bomb(String what) {
        return new ImportRejectedException("Nothing of this archive is imported: " + what + " unpacks to more than "
                + MAX_RATIO + " times its size, as a zip bomb does.");
    }
}
