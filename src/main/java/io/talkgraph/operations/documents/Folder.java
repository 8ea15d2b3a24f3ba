package io.talkgraph.operations.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with all that is below it. Archives in it are not opened; a document that is packed alone is read. */
final class Folder implements FileTree {

    private final SortedMap<String, Path> files = new TreeMap<>();

    /** Lists the folder. */
    Folder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.forEach(found::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : found) {
            String name =
                    SingleFile.unpackedName(folder.relativize(file).toString().replace('\\', '/'));
            if (FileTree.mayBeDocument(name) && Files.isRegularFile(file)) {
                files.merge(name, file, (plain, packed) -> SingleFile.isPacked(plain) ? packed : plain);
            }
        }
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    /** The file of a name. */
    Path path(String name) throws NoSuchFileException {
        Path path = files.get(name);
        if (path == null) {
            throw new NoSuchFileException(name);
        }
        return path;
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream in = SingleFile.open(path(name))) {
            return FileTree.start(in);
        }
    }

    @Override
    public void close() {
        // Nothing stays open between two files.
    }
}
