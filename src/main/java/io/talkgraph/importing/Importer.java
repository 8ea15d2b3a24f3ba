package io.talkgraph.importing;

import java.util.List;
import java.util.SortedSet;

/**
 * Reads the documents of one format. Implementations are CDI beans, one to a package under {@code importing}, and need
 * no registration: {@link ImportService} finds them all.
 *
 * <p>An importer is pure: the same source gives an equal draft, it touches neither the database nor the network, and it
 * answers in time and memory bounded by the size of the source. It says what it could not read through
 * {@link ImportProblems}, and throws {@link ImportRejectedException} only when nothing of the document can be used.
 */
public interface Importer {

    /** The format this importer reads; never {@link ImportFormat#AUTO}. */
    ImportFormat format();

    /**
     * Whether the source looks like this format, by its name and the start of its content.
     *
     * @param source the document
     * @return how sure the importer is, 0 (not mine) to 100 (nobody else's); the highest one reads
     */
    int affinity(ImportSource source);

    /**
     * Which other files belong to a document of this format, when documents are folders.
     *
     * @param name path of the file that may stand for the document: {@code pycon-us-2019/category.json}
     * @param beside paths of all files of the folder or archive that it is in, with {@code /}, sorted
     * @return those that are parts of that document and no documents themselves; empty for a format of single files
     */
    default List<String> parts(String name, SortedSet<String> beside) {
        return List.of();
    }

    /**
     * @param source the document
     * @param problems takes what a curator should look at
     * @return everything the document says
     * @throws ImportRejectedException when nothing of it can be used
     */
    CatalogueDraft read(ImportSource source, ImportProblems problems);
}
