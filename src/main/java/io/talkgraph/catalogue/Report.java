package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A document in which somebody tells of one or more conferences. */
@Entity
@Description("A document in which somebody tells of one or more conferences.")
public class Report extends CatalogueEntry implements Node {

    @NonNull
    @Column(nullable = false)
    @Description("Its file name or address.")
    public String source = "";

    @Description("Its title.")
    public @Nullable String title;

    @Description("Who wrote it.")
    public @Nullable String author;

    @Description("When it was published.")
    public @Nullable LocalDate publishedOn;

    @NonNull
    @Column(nullable = false)
    @Description("The language it is written in, BCP 47.")
    public String language = "und";

    @NonNull
    @Column(nullable = false)
    @Description("What it says outside the talks.")
    public String text = "";

    @Ignore
    @ElementCollection
    @CollectionTable(name = "report_tag", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag")
    public List<String> tags = new ArrayList<>();

    @Ignore
    @ElementCollection
    @CollectionTable(name = "import_warning", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    public List<ImportWarning> warnings = new ArrayList<>();

    @Ignore
    @ManyToMany
    @JoinTable(
            name = "report_conference",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "conference_id"))
    @OrderColumn(name = "position")
    public List<Conference> conferences = new ArrayList<>();

    @Ignore
    @ManyToMany
    @JoinTable(
            name = "report_talk",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "talk_id"))
    @OrderColumn(name = "position")
    public List<Talk> talks = new ArrayList<>();

    @Override
    public EntryKind entryKind() {
        return EntryKind.REPORT;
    }

    /** The report with that slug. */
    public static Optional<Report> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The report of that document. */
    public static Optional<Report> findBySource(String source) {
        return find("source", source).firstResultOptional();
    }

    /** The reports with these keys, in no order. */
    public static List<Report> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }
}
