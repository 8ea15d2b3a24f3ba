package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
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

/** A company, foundation, university or public body. */
@Entity
@Description("A company, foundation, university or public body.")
public class Organization extends CatalogueEntry implements Node {

    @NonNull
    @Description("The name, as most often printed.")
    public String name = "";

    @Ignore
    @Column(nullable = false)
    public String nameKey = "";

    @Description("Its page.")
    public @Nullable String url;

    @Ignore
    @ElementCollection
    @CollectionTable(name = "organization_alias", joinColumns = @JoinColumn(name = "organization_id"))
    @OrderColumn(name = "position")
    public List<Alias> aliases = new ArrayList<>();

    @Override
    public EntryKind entryKind() {
        return EntryKind.ORGANIZATION;
    }

    @PrePersist
    @PreUpdate
    void normalise() {
        nameKey = NameKey.of(name);
    }

    /** The organization with that slug. */
    public static Optional<Organization> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The organizations with these keys, in no order. */
    public static List<Organization> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }
}
