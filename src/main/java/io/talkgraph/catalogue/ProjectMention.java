package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.MentionSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a project stands on a talk: a text that names it, with the words. */
@Entity
@Description("Why a project stands on a talk: a text that names it, with the words.")
public class ProjectMention extends CatalogueEntity {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Talk talk;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Project project;

    @NonNull
    @Column(nullable = false)
    @Description("The sentence or line that names it.")
    public String quote = "";

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Which text of the talk that is.")
    public MentionSource source = MentionSource.NOTES;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Report report;
}
