package io.talkgraph.curation;

import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.curation.input.LinkInput;
import io.talkgraph.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The links of a talk, as a curator says it. */
@ApplicationScoped
class LinkEdits {

    private final EntityManager em;

    LinkEdits(EntityManager em) {
        this.em = em;
    }

    /**
     * Replaces the links of a talk, when the curator says something about them.
     *
     * @param inputs null for none, or nothing said
     */
    void apply(FieldEdits fields, Talk talk, @Nullable List<LinkInput> inputs) {
        if (!fields.isGiven("links", inputs)) {
            return;
        }
        List<LinkInput> wanted = inputs == null ? List.of() : inputs;
        requireDistinct(wanted);
        List<Link> standing = em.createQuery("from Link where talk = :talk order by position, pk", Link.class)
                .setParameter("talk", talk)
                .getResultList();
        if (standing.stream()
                .map(link -> new LinkInput(link.kind, link.url))
                .toList()
                .equals(wanted)) {
            return;
        }
        replace(talk, standing, wanted);
        fields.mark("links");
    }

    private static void requireDistinct(List<LinkInput> inputs) {
        Set<String> urls = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (!urls.add(inputs.get(i).url())) {
                throw ApiException.badInput(
                        "input.links[" + i + "].url", "This address stands in the list twice; keep one of them.");
            }
        }
    }

    private void replace(Talk talk, List<Link> standing, List<LinkInput> wanted) {
        Map<String, Link> byUrl = new HashMap<>();
        standing.forEach(link -> byUrl.put(link.url, link));
        for (int i = 0; i < wanted.size(); i++) {
            LinkInput input = wanted.get(i);
            Link link = byUrl.remove(input.url());
            boolean isNew = link == null;
            if (link == null) {
                link = new Link();
                link.talk = talk;
                link.url = input.url();
                link.source = Provenance.CURATOR;
            }
            if (link.kind != input.kind()) {
                link.kind = input.kind();
                link.source = Provenance.CURATOR;
            }
            link.position = i;
            if (isNew) {
                em.persist(link);
            }
        }
        byUrl.values().forEach(em::remove);
    }
}
