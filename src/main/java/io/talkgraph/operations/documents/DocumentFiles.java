package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The documents that the arguments of {@code import} stand for. What archives unpack to is there until this is closed. */
public final class DocumentFiles implements Closeable {

    private static final String STANDARD_INPUT = "-";

    private final Map<String, Document> byName = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final Set<Path> opened = new HashSet<>();
    private final List<FileTree> trees = new ArrayList<>();
    private final Grouping grouping;

    private DocumentFiles(Grouping grouping) {
        this.grouping = grouping;
    }

    /**
     * @param arguments files, folders and archives (with all documents below them, in order) or "-"
     * @param in standard input
     * @param grouping tells which files of a folder or archive are one document
     * @return the documents; one that is named twice is there once, an archive that is refused is one that cannot be read
     * @throws NoSuchFileException when an argument is neither file nor folder
     * @throws IllegalArgumentException when two documents have one name: the second would replace the first
     */
    public static DocumentFiles of(List<String> arguments, InputStream in, Grouping grouping) throws IOException {
        DocumentFiles files = new DocumentFiles(grouping);
        boolean done = false;
        try {
            for (String argument : arguments) {
                files.add(argument, in);
            }
            done = true;
            return files;
        } finally {
            if (!done) {
                files.close();
            }
        }
    }

    /** The documents, in the order of the arguments. */
    public List<Document> documents() {
        return List.copyOf(byName.values());
    }

    @Override
    public void close() throws IOException {
        for (FileTree tree : trees) {
            tree.close();
        }
    }

    private void add(String argument, InputStream in) throws IOException {
        Path path = Path.of(argument);
        if (argument.equals(STANDARD_INPUT)) {
            add(
                    STANDARD_INPUT,
                    new Document(
                            "standard input",
                            false,
                            () -> ImportSource.of("standard input", FileTree.start(in), null)));
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.exists(path)) {
            throw new NoSuchFileException(argument);
        } else if (Archives.isArchive(path)) {
            addArchive(path);
        } else {
            String name = SingleFile.unpackedName(path.getFileName().toString());
            add(path.toRealPath().toString(), single(name, () -> SingleFile.open(path)));
        }
    }

    private void addFolder(Path path) throws IOException {
        Folder folder = new Folder(path);
        trees.add(folder);
        addAll(folder, name -> folder.path(name).toRealPath().toString());
    }

    private void addArchive(Path path) throws IOException {
        if (!opened.add(path.toRealPath())) {
            return;
        }
        try {
            Spool archive = Archives.unpack(path);
            trees.add(archive);
            addAll(archive, name -> path + " (" + name + ")");
        } catch (ImportRejectedException e) {
            add(path.toRealPath().toString(), new Document(path.getFileName().toString(), false, () -> {
                throw e;
            }));
        }
    }

    /** Tells where a document is. */
    private interface Origin {
        String of(String name) throws IOException;
    }

    private void addAll(FileTree tree, Origin origin) throws IOException {
        SortedSet<String> names = tree.names();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Set<String> claimed = new HashSet<>();
        for (String name : names) {
            List<String> ofName = grouping.parts(name, names);
            parts.put(name, ofName);
            claimed.addAll(ofName);
        }
        for (String name : names) {
            if (!claimed.contains(name)) {
                add(
                        origin.of(name),
                        new Document(
                                name, true, () -> TreeDocument.read(tree, name, parts.getOrDefault(name, List.of()))));
            }
        }
    }

    private void add(String origin, Document document) {
        String other = origins.putIfAbsent(document.name(), origin);
        if (other != null && !other.equals(origin)) {
            throw new IllegalArgumentException("Two documents are called " + document.name() + ": " + other + " and "
                    + origin + ". The second would replace the first: rename one, or import the folder above both.");
        }
        byName.putIfAbsent(document.name(), document);
    }

    /** Opens a file. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private static Document single(String name, Opening opening) {
        return new Document(name, false, () -> {
            try (InputStream in = opening.open()) {
                return ImportSource.of(name, FileTree.start(in), null);
            }
        });
    }
}
