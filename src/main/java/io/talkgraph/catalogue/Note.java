package io.talkgraph.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a report says of a talk. */
@Entity
@Description("What a report says of a talk.")
public class Note extends CatalogueEntity {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Talk talk;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Report report;

    @NonNull
    @Column(nullable = false)
    @Description("The words of the report, as Markdown.")
    public String text = "";

    @Description("The language of the words, BCP 47.")
    public @Nullable String language;
}
