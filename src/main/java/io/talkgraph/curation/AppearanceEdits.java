package io.talkgraph.curation;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.curation.input.AppearanceInput;
import io.talkgraph.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who speaks in a talk, as a curator says it. */
@ApplicationScoped
class AppearanceEdits {

    private final Cast cast;
    private final EntityManager em;

    AppearanceEdits(Cast cast, EntityManager em) {
        this.cast = cast;
        this.em = em;
    }

    private record Wanted(Speaker speaker, @Nullable Organization organization, @Nullable String jobTitle) {}

    /**
     * Replaces the appearances of a talk, when the curator says something about them.
     *
     * @param inputs null for nobody, or nothing said
     * @param warnings takes what the curator should look at
     */
    void apply(FieldEdits fields, Talk talk, @Nullable List<AppearanceInput> inputs, List<EditWarning> warnings) {
        if (!fields.isGiven("appearances", inputs)) {
            return;
        }
        List<Wanted> wanted = wanted(inputs == null ? List.of() : inputs, warnings);
        List<Appearance> standing = em.createQuery(
                        "from Appearance where talk = :talk order by position, pk", Appearance.class)
                .setParameter("talk", talk)
                .getResultList();
        if (content(standing).equals(wanted)) {
            return;
        }
        replace(talk, standing, wanted);
        fields.mark("appearances");
    }

    private List<Wanted> wanted(List<AppearanceInput> inputs, List<EditWarning> warnings) {
        List<Wanted> wanted = new ArrayList<>();
        Set<Speaker> named = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            AppearanceInput input = inputs.get(i);
            String argument = "input.appearances[" + i + "]";
            Speaker speaker = cast.speaker(argument + ".speaker", input.speaker(), warnings);
            if (!named.add(speaker)) {
                throw ApiException.badInput(
                        argument + ".speaker",
                        "The speaker \"" + speaker.name + "\" appears twice; name everybody once.");
            }
            Organization organization = input.organization() == null
                    ? null
                    : cast.organization(argument + ".organization", input.organization(), warnings);
            wanted.add(new Wanted(speaker, organization, input.jobTitle()));
        }
        return wanted;
    }

    private static List<Wanted> content(List<Appearance> standing) {
        return standing.stream()
                .map(appearance -> new Wanted(appearance.speaker, appearance.organization, appearance.jobTitle))
                .toList();
    }

    private void replace(Talk talk, List<Appearance> standing, List<Wanted> wanted) {
        Map<Speaker, Appearance> bySpeaker = new HashMap<>();
        standing.forEach(appearance -> bySpeaker.put(appearance.speaker, appearance));
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            Appearance appearance = bySpeaker.remove(one.speaker());
            boolean isNew = appearance == null;
            if (appearance == null) {
                appearance = new Appearance();
                appearance.talk = talk;
                appearance.speaker = one.speaker();
            }
            if (isNew
                    || !Arrays.asList(appearance.organization, appearance.jobTitle)
                            .equals(Arrays.asList(one.organization(), one.jobTitle()))) {
                appearance.organization = one.organization();
                appearance.jobTitle = one.jobTitle();
                appearance.source = Provenance.CURATOR;
            }
            appearance.position = i;
            if (isNew) {
                em.persist(appearance);
            }
        }
        bySpeaker.values().forEach(em::remove);
    }
}
