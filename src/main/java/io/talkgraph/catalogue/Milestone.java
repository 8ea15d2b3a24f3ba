package io.talkgraph.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A dated event told by a report. */
@Entity
@Description("A dated event told by a report.")
public class Milestone extends CatalogueEntity {

    @NonNull
    @Column(nullable = false)
    @Description("When it was, as precise as it is told: 2014, 2015-07 or 2015-07-21.")
    public String date = "";

    @NonNull
    @Column(nullable = false)
    @Description("What happened.")
    public String text = "";

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Report report;

    @Ignore
    @ManyToMany
    @JoinTable(
            name = "milestone_project",
            joinColumns = @JoinColumn(name = "milestone_id"),
            inverseJoinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    public List<Project> projects = new ArrayList<>();

    /** The place in the document, from 0. */
    @Ignore
    public int position;
}
