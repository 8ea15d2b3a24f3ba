package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One edition of a conference. */
@Entity
@Description("One edition of a conference.")
public class Conference extends CatalogueEntry implements Node {

    @NonNull
    @Description("The full name: KubeCon + CloudNativeCon Europe 2019.")
    public String name = "";

    @Ignore
    @Column(nullable = false)
    public String nameKey = "";

    @Description("What its editions have in common: KubeCon + CloudNativeCon.")
    public @Nullable String series;

    @Description("What tells this edition from the others: Europe 2019.")
    public @Nullable String edition;

    @Description("The year it took place.")
    public @Nullable Integer year;

    @Description("Its first day, at its place.")
    public @Nullable LocalDate startDate;

    @Description("Its last day, at its place.")
    public @Nullable LocalDate endDate;

    @Description("The city; null for one that took place online.")
    public @Nullable String city;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    @Description("The country, ISO 3166-1 alpha-2: ES.")
    public @Nullable String country;

    @Description("Its page.")
    public @Nullable String url;

    @Override
    public EntryKind entryKind() {
        return EntryKind.CONFERENCE;
    }

    @PrePersist
    @PreUpdate
    void normalise() {
        nameKey = NameKey.of(name);
    }

    /** The conference with that slug. */
    public static Optional<Conference> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The conference of that name, however it is written; of several the one that came first. */
    public static Optional<Conference> findByName(String name) {
        return find("nameKey = ?1 order by pk", NameKey.of(name)).firstResultOptional();
    }

    /** The conferences with these keys, in no order. */
    public static List<Conference> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }
}
