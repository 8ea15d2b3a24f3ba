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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A person who speaks. */
@Entity
@Description("A person who speaks.")
public class Speaker extends CatalogueEntry implements Node {

    @NonNull
    @Description("The name, as most often printed.")
    public String name = "";

    @Ignore
    @Column(nullable = false)
    public String nameKey = "";

    @Ignore
    @ElementCollection
    @CollectionTable(name = "speaker_alias", joinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "position")
    public List<Alias> aliases = new ArrayList<>();

    @Override
    public EntryKind entryKind() {
        return EntryKind.SPEAKER;
    }

    @PrePersist
    @PreUpdate
    void normalise() {
        nameKey = NameKey.of(name);
    }

    /** The speaker with that slug. */
    public static Optional<Speaker> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The speakers with these keys, in no order. */
    public static List<Speaker> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }
}
