package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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

/** What talks are about; the themes form a small curated tree. */
@Entity
@Description("What talks are about; the themes form a small curated tree.")
public class Theme extends CatalogueEntry implements Node {

    @NonNull
    @Description("The name: Service mesh.")
    public String name = "";

    @Ignore
    @Column(nullable = false)
    public String nameKey = "";

    @Ignore
    @ElementCollection
    @CollectionTable(name = "theme_term", joinColumns = @JoinColumn(name = "theme_id"))
    @OrderColumn(name = "position")
    public List<ThemeTerm> terms = new ArrayList<>();

    @Description("What belongs to it, in a sentence.")
    public @Nullable String description;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Theme parent;

    @Override
    public EntryKind entryKind() {
        return EntryKind.THEME;
    }

    @PrePersist
    @PreUpdate
    void normalise() {
        nameKey = NameKey.of(name);
    }

    /** The theme with that slug. */
    public static Optional<Theme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The themes with these keys, in no order. */
    public static List<Theme> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }
}
