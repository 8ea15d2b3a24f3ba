package io.talkgraph.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue. The GraphQL type of an entity shows its columns; associations are resolved in batches. */
@MappedSuperclass
public abstract class CatalogueEntity extends PanacheEntityBase {

    /** The primary key; null until persisted. Named so because {@code id} is the global id that clients see. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Column(name = "id")
    @Ignore
    public @Nullable Long pk;

    /** The primary key of a persisted row. */
    @Ignore
    public final long key() {
        if (pk == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " is not persisted yet");
        }
        return pk;
    }
}
