package io.talkgraph.importing.vocabulary;

import io.talkgraph.importing.CatalogueDraft.Organization;

import java.util.List;
import java.util.Map;

/** The organizations of {@code organizations.yaml}. */
final class OrganizationEntries {

    private OrganizationEntries() {}

    static List<Organization> of(VocabularyNode root) {
        return root.onlyKeys("organizations").list("organizations").stream()
                .map(OrganizationEntries::organization)
                .toList();
    }

    private static Organization organization(VocabularyNode entry) {
        entry.onlyKeys("name", "slug", "aliases", "url");
        return new Organization(
                entry.text("slug"), entry.text("name"), entry.texts("aliases"), entry.textOrNull("url"), Map.of());
    }
}
