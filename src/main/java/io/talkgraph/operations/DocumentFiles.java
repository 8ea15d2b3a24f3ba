package io.talkgraph.operations;

import io.talkgraph.importing.ImportSource;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The documents that the arguments of {@code import} stand for. */
final class DocumentFiles {

    private static final String STANDARD_INPUT = "-";
    private static final Set<String> DOCUMENTS = Set.of("md", "markdown", "txt", "json");

    /**
     * A document to read.
     *
     * @param name what it is called in the catalogue and in messages: the file name, below a folder with the path in it
     * @param path the file; null for standard input
     * @param bytes reads it
     */
    record Document(String name, @Nullable Path path, Reader bytes) {}

    /** Reads the bytes of a document, of one that is too long as many as show it. */
    @FunctionalInterface
    interface Reader {
        byte[] read() throws IOException;
    }

    private final Map<String, Document> byName = new LinkedHashMap<>();

    private DocumentFiles() {}

    /**
     * @param arguments files, folders (with all documents below them, in order) or "-"
     * @param in standard input
     * @return the documents; one that is named twice is there once
     * @throws NoSuchFileException when an argument is neither file nor folder
     * @throws IllegalArgumentException when two documents have one name: the second would replace the first
     */
    static List<Document> of(List<String> arguments, InputStream in) throws IOException {
        DocumentFiles files = new DocumentFiles();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (argument.equals(STANDARD_INPUT)) {
                files.byName.putIfAbsent("standard input", new Document("standard input", null, () -> start(in)));
            } else if (Files.isDirectory(path)) {
                files.addBelow(path);
            } else if (Files.exists(path)) {
                files.add(path.getFileName().toString(), path);
            } else {
                throw new NoSuchFileException(argument);
            }
        }
        return List.copyOf(files.byName.values());
    }

    private void add(String name, Path path) throws IOException {
        Document other = byName.putIfAbsent(name, new Document(name, path, () -> read(path)));
        if (other != null && (other.path() == null || !Files.isSameFile(other.path(), path))) {
            throw new IllegalArgumentException("Two documents are called " + name + ": " + other.path() + " and " + path
                    + ". The second would replace the first: rename one, or import the folder above both.");
        }
    }

    private void addBelow(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(file -> isDocument(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : found) {
            add(folder.relativize(file).toString().replace('\\', '/'), file);
        }
    }

    /** Whether a file below a folder is one, and neither hidden nor in a hidden folder. */
    private static boolean isDocument(Path file) {
        for (Path step : file) {
            if (step.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.toString();
        int dot = name.lastIndexOf('.');
        return dot >= 0 && DOCUMENTS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static byte[] read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return start(in);
        }
    }

    private static byte[] start(InputStream in) throws IOException {
        return in.readNBytes(ImportSource.MAX_BYTES + 1);
    }
}
