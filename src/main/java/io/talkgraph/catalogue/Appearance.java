package io.talkgraph.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** One person in one talk, as announced there; people change jobs. */
@Entity
@Description("One person in one talk, as announced there.")
public class Appearance extends CatalogueEntity {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Talk talk;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Speaker speaker;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Organization organization;

    @Description("The job title, as announced.")
    public @Nullable String jobTitle;

    /** The place in the order printed, from 0. */
    @Ignore
    public int position;

    /** Who wrote it, as in {@link CatalogueEntry#provenance}. */
    @Ignore
    @Column(nullable = false)
    public String source = "";
}
