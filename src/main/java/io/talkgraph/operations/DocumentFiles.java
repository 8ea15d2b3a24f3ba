package io.talkgraph.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
     * @param bytes reads it
     */
    record Document(String name, Reader bytes) {}

    /** Reads all bytes of a document. */
    @FunctionalInterface
    interface Reader {
        byte[] read() throws IOException;
    }

    private DocumentFiles() {}

    /**
     * @param arguments files, folders (with all documents below them, in order) or "-"
     * @param in standard input
     * @throws NoSuchFileException when an argument is neither file nor folder
     */
    static List<Document> of(List<String> arguments, InputStream in) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (argument.equals(STANDARD_INPUT)) {
                documents.add(new Document("standard input", in::readAllBytes));
            } else if (Files.isDirectory(path)) {
                documents.addAll(below(path));
            } else if (Files.exists(path)) {
                documents.add(new Document(path.getFileName().toString(), () -> Files.readAllBytes(path)));
            } else {
                throw new NoSuchFileException(argument);
            }
        }
        return documents;
    }

    private static List<Document> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(DocumentFiles::isDocument)
                    .sorted()
                    .map(file -> new Document(name(folder, file), () -> Files.readAllBytes(file)))
                    .toList();
        }
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && DOCUMENTS.contains(ending);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
