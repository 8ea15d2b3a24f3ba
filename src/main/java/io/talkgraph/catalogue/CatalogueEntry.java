package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An entry with a page of its own: found by id and slug, changed under a version, each field with its source. */
@MappedSuperclass
public abstract class CatalogueEntry extends CatalogueEntity {

    /** What people type and filters take; unique among the entries of its kind. */
    @NonNull
    @Description("What people type and filters take; unique among the entries of its type.")
    public String slug = "";

    /** Counts the changes; an update names the version it read. */
    @Version
    @Description("Counts the changes; an update names the version it read.")
    public int version;

    /**
     * Which source wrote which field: {@code report:} and a {@link Report#source}, {@code curator}, {@code vocabulary}.
     * A field without an entry was never stated. Replace the map to change it; Hibernate compares by value.
     */
    @Ignore
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public Map<String, String> provenance = new LinkedHashMap<>();

    /** What kind of entry this is. */
    @Ignore
    public abstract EntryKind entryKind();

    /** The global id, as {@link Node} shows it. */
    @Name("id")
    @Id
    @NonNull
    @Description("The global id: opaque, stable, unique over all types.")
    public String getNodeId() {
        return new NodeId(entryKind(), key()).toString();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof CatalogueEntry that && entryKind() == that.entryKind() && slug.equals(that.slug);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(entryKind(), slug);
    }
}
