package io.talkgraph.operations.documents;

import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a document of a folder or archive with its parts. */
final class TreeDocument {

    private TreeDocument() {}

    /**
     * @param name the file that stands for the document
     * @param parts the other files of it; one that is no text comes without content, for the importer to tell
     * @throws ImportRejectedException when the document is no text, or all of it is too long
     */
    static ImportSource read(FileTree tree, String name, List<String> parts) throws IOException {
        ImportSource document = ImportSource.of(name, tree.read(name), null);
        List<ImportSource.Part> read = new ArrayList<>();
        long total = 0;
        for (String part : parts) {
            byte[] bytes = tree.read(part);
            total += bytes.length;
            if (total > ImportSource.MAX_BYTES) {
                throw new ImportRejectedException("The document has more than " + ImportSource.MAX_BYTES + " bytes in "
                        + parts.size() + " files. Split it.");
            }
            read.add(new ImportSource.Part(part, text(bytes)));
        }
        return document.with(read);
    }

    private static String text(byte[] bytes) {
        try {
            return ImportSource.decode(bytes);
        } catch (ImportRejectedException e) {
            return "";
        }
    }
}
