package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectMention;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that a list of projects brought and that are also words: "Tower", "Ambassador". Nobody looked at how texts use
 * them, so one sentence is not enough: the talk must show a second sign, another project of the same category, the
 * organization that makes it, or a link to its code or home page. What the program ships, or a curator entered, was
 * chosen with care and needs none.
 */
final class Ambiguity {

    private final EntityManager em;

    Ambiguity(EntityManager em) {
        this.em = em;
    }

    /** Whether the name of a project needs a second sign. */
    static boolean isAmbiguous(Project project) {
        return project.caseSensitive
                && project.name.indexOf(' ') < 0
                && Provenance.isDocument(project.provenance.getOrDefault("name", ""));
    }

    /** Removes the mentions of such names that stand alone. */
    void resolve(Collection<Talk> talks, List<ProjectMention> found) {
        Set<Talk> doubtful = new HashSet<>();
        found.stream().filter(mention -> isAmbiguous(mention.project)).forEach(mention -> doubtful.add(mention.talk));
        doubtful.retainAll(new HashSet<>(talks));
        if (doubtful.isEmpty()) {
            return;
        }
        Map<Talk, Set<Project>> certain = new HashMap<>();
        found.stream().filter(mention -> !isAmbiguous(mention.project)).forEach(mention -> certain.computeIfAbsent(
                        mention.talk, talk -> new HashSet<>())
                .add(mention.project));
        Map<Talk, Set<Long>> organizations = organizations(doubtful);
        Map<Talk, Set<String>> places = places(doubtful);
        found.removeIf(mention -> isAmbiguous(mention.project)
                && !(isAmong(mention.project, certain.getOrDefault(mention.talk, Set.of()))
                        || isMaker(mention.project, organizations.getOrDefault(mention.talk, Set.of()))
                        || isLinked(mention.project, places.getOrDefault(mention.talk, Set.of()))));
    }

    private static boolean isAmong(Project project, Set<Project> others) {
        return project.category != null
                && others.stream().anyMatch(other -> project.category.equals(other.category) && !other.equals(project));
    }

    private static boolean isMaker(Project project, Set<Long> organizations) {
        return project.organization != null && organizations.contains(project.organization.key());
    }

    private static boolean isLinked(Project project, Set<String> places) {
        return starts(places, place(project.repositoryUrl)) || starts(places, place(project.url));
    }

    private static boolean starts(Set<String> places, @Nullable String place) {
        return place != null && places.stream().anyMatch(one -> one.equals(place) || one.startsWith(place + "/"));
    }

    private Map<Talk, Set<Long>> organizations(Set<Talk> talks) {
        Map<Talk, Set<Long>> byTalk = new HashMap<>();
        em.createQuery("from Appearance where talk in :talks and organization is not null", Appearance.class)
                .setParameter("talks", talks)
                .getResultList()
                .forEach(one -> {
                    if (one.organization != null) {
                        byTalk.computeIfAbsent(one.talk, talk -> new HashSet<>())
                                .add(one.organization.key());
                    }
                });
        return byTalk;
    }

    private Map<Talk, Set<String>> places(Set<Talk> talks) {
        Map<Talk, Set<String>> byTalk = new HashMap<>();
        em.createQuery("from Link where talk in :talks", Link.class)
                .setParameter("talks", talks)
                .getResultList()
                .forEach(link -> {
                    String place = place(link.url);
                    if (place != null) {
                        byTalk.computeIfAbsent(link.talk, talk -> new HashSet<>())
                                .add(place);
                    }
                });
        return byTalk;
    }

    /** Host and path, without what differs between two ways to write one address; null for none. */
    private static @Nullable String place(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = URI.create(url.toLowerCase(Locale.ROOT));
            String path = String.valueOf(uri.getPath()).replaceAll("(?:\\.git)?/*$", "");
            return uri.getHost() == null ? null : uri.getHost().replaceFirst("^www\\.", "") + path;
        } catch (IllegalArgumentException e) {
            // An address that cannot be taken apart leads to no project.
            return null;
        }
    }
}
