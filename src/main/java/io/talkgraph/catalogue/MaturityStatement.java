package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.Maturity;
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

import java.time.LocalDate;

/** A dated statement on the maturity of a project. */
@Entity
@Description("A dated statement on the maturity of a project.")
public class MaturityStatement extends CatalogueEntity {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Project project;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The level it had reached.")
    public Maturity maturity = Maturity.SANDBOX;

    @Description("The day it was true; null when the source gives none.")
    public @Nullable LocalDate asOf;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Conference conference;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Report report;

    @NonNull
    @Column(nullable = false)
    @Description("The words or the page it rests on.")
    public String source = "";
}
