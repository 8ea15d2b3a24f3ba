package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.LinkKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A link of a talk. */
@Entity
@Description("A link of a talk.")
public class Link extends CatalogueEntity {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Talk talk;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Where it leads.")
    public LinkKind kind = LinkKind.OTHER;

    @NonNull
    @Description("The address, http or https.")
    public String url = "";

    /** The place in the order found, from 0. */
    @Ignore
    public int position;

    /** Who wrote it, as in {@link CatalogueEntry#provenance}. */
    @Ignore
    @Column(nullable = false)
    public String source = "";
}
