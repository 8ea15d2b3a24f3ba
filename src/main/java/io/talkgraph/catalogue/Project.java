package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.ProjectKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everything that runs: open-source projects, products, internal platforms, standards. */
@Entity
@Description("Everything that runs: open-source projects, products, companies' internal platforms, standards.")
public class Project extends CatalogueEntry implements Node {

    @NonNull
    @Description("The name, as its makers write it.")
    public String name = "";

    @Ignore
    @Column(nullable = false)
    public String nameKey = "";

    /** Whether the name is a mention only when written exactly like this. */
    @Ignore
    public boolean caseSensitive;

    @Ignore
    @ElementCollection
    @CollectionTable(name = "project_alias", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    public List<ProjectAlias> aliases = new ArrayList<>();

    @Description("What it is, in a sentence.")
    public @Nullable String summary;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What sort of running thing it is.")
    public ProjectKind kind = ProjectKind.UNKNOWN;

    @Description("Its category, as in the CNCF landscape.")
    public @Nullable String category;

    @Description("Its home page.")
    public @Nullable String url;

    @Description("Where its source is.")
    public @Nullable String repositoryUrl;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Organization organization;

    @Override
    public EntryKind entryKind() {
        return EntryKind.PROJECT;
    }

    @PrePersist
    @PreUpdate
    void normalise() {
        nameKey = NameKey.of(name);
    }

    /** The project with that slug. */
    public static Optional<Project> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The projects with these keys, in no order. */
    public static List<Project> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }
}
