package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The documents of an archive, unpacked one behind the other into one temporary file: no name of an entry ever names a
 * file, and only the places are held in memory. The file is gone when this is closed.
 */
final class Spool implements FileTree {

    private static final int BUFFER = 64 * 1024;

    /** Where an entry lies. */
    private record Slice(long offset, int length) {}

    private final SortedMap<String, Slice> slices = new TreeMap<>();
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /** Makes an empty one. */
    Spool() throws IOException {
        Path file = Files.createTempFile("talkgraph-", ".unpacked");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * Unpacks an entry.
     *
     * @return how many bytes it has
     * @throws io.talkgraph.importing.ImportRejectedException when it is longer than any document
     */
    long add(String name, InputStream entry) throws IOException {
        long offset = channel.size();
        long length = 0;
        for (int read = entry.read(buffer.array()); read >= 0; read = entry.read(buffer.array())) {
            length += read;
            if (length > ImportSource.MAX_BYTES) {
                throw Admission.refusal(
                        name,
                        String.format(
                                Locale.ROOT,
                                "has more than %,d bytes, the most a document may have.",
                                ImportSource.MAX_BYTES));
            }
            buffer.position(0).limit(read);
            while (buffer.hasRemaining()) {
                channel.write(buffer, offset + length - read + buffer.position());
            }
            buffer.clear();
        }
        slices.put(name, new Slice(offset, (int) length));
        return length;
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(slices.keySet()));
    }

    @Override
    public byte[] read(String name) throws IOException {
        Slice slice = slices.get(name);
        if (slice == null) {
            throw new NoSuchFileException(name);
        }
        ByteBuffer bytes = ByteBuffer.allocate(slice.length);
        while (bytes.hasRemaining() && channel.read(bytes, slice.offset + bytes.position()) >= 0) {
            // Until all of it is there.
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
