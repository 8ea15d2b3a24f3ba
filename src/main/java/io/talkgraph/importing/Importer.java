package io.talkgraph.importing;

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
     * @param source the document
     * @param problems takes what a curator should look at
     * @return everything the document says
     * @throws ImportRejectedException when nothing of it can be used
     */
    CatalogueDraft read(ImportSource source, ImportProblems problems);
}
