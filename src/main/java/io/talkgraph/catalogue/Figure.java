package io.talkgraph.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A number somebody stated, with the words it was stated in; of a talk or of a conference. */
@Entity
@Description("A number somebody stated, with the words it was stated in.")
public class Figure extends CatalogueEntity {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Talk talk;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Conference conference;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Report report;

    @Description("The number in single units: 8 million is 8000000.")
    public double value;

    @Description("What is counted or measured: requests per second.")
    public @Nullable String unit;

    @NonNull
    @Column(nullable = false)
    @Description("A short name for the number.")
    public String label = "";

    @NonNull
    @Column(nullable = false)
    @Description("The words it was stated in.")
    public String quote = "";

    /** The place in the document, from 0. */
    @Ignore
    public int position;
}
