package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.ImportProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.Map;

/** Reads the texts of talks again for projects and themes, when somebody other than an import changed them. */
@ApplicationScoped
public class Retagging {

    private final EntityManager em;

    Retagging(EntityManager em) {
        this.em = em;
    }

    /** Sets the mentions of these talks anew, inside the caller's transaction; what curators chose stays. Tells what they got and lost. */
    public TagChanges of(Collection<Talk> talks) {
        em.flush();
        WriteContext context = WriteContext.of(em, Provenance.CURATOR, new ImportProblems(), Map.of());
        return new Tagger(context, CatalogueVocabulary.read(em)).tag(talks);
    }
}
