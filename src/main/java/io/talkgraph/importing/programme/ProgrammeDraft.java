package io.talkgraph.importing.programme;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;

/** Turns the programme of a conference into a draft for the catalogue: the same rules for all formats. */
public final class ProgrammeDraft {

    private ProgrammeDraft() {}

    /**
     * @param programme as a reader of some format found it
     * @param source the document; a conference that was passed with it wins over the one it states
     * @param problems takes what was left out and what a curator should look at
     * @return the draft
     * @throws ImportRejectedException when nothing says which conference it is
     */
    public static CatalogueDraft of(Programme programme, ImportSource source, ImportProblems problems) {
        throw new UnsupportedOperationException("to come");
    }
}
