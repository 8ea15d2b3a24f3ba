package io.talkgraph.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.usertype.internal.OffsetDateTimeCompositeUserType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One talk at one conference; equal titles at two conferences are two talks. */
@Entity
@Description("One talk at one conference.")
// Hibernate makes them by name for times whose offset has a column of its own.
@RegisterForReflection(
        targets = {OffsetDateTimeCompositeUserType.class, OffsetDateTimeCompositeUserType.OffsetDateTimeEmbeddable.class
        })
public class Talk extends CatalogueEntry implements Node {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Conference conference;

    @NonNull
    @Description("The title, without a prefix that says its kind and a mark that says its level.")
    public String title = "";

    @Ignore
    @Column(nullable = false)
    public String titleKey = "";

    /** The normalised title; with the first speaker for titles that name no talk, such as "Keynote". */
    @Ignore
    @Column(nullable = false)
    public String naturalKey = "";

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Its form, as announced.")
    public TalkKind kind = TalkKind.UNKNOWN;

    @Enumerated(EnumType.STRING)
    @Description("How much it expects of its listeners, as announced.")
    public @Nullable TalkLevel level;

    @Description("The language it was given in, BCP 47, where known.")
    public @Nullable String language;

    @Name("abstract")
    @Column(name = "abstract")
    @Description("What the speakers announced.")
    public @Nullable String abstractText;

    @Description("The day, at the place of the conference.")
    public @Nullable LocalDate date;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "starts_at_offset")
    @Description("When it begins, with the offset of the place.")
    public @Nullable OffsetDateTime startsAt;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "ends_at_offset")
    @Description("When it ends, with the offset of the place.")
    public @Nullable OffsetDateTime endsAt;

    @Description("The room.")
    public @Nullable String room;

    @Description("The section that the report or schedule files it under.")
    public @Nullable String track;

    @Override
    public EntryKind entryKind() {
        return EntryKind.TALK;
    }

    @PrePersist
    @PreUpdate
    void normalise() {
        titleKey = NameKey.of(title);
    }

    /** The talk with that slug. */
    public static Optional<Talk> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The talks with these keys, in no order. */
    public static List<Talk> listByKeys(Collection<Long> keys) {
        return list("pk in ?1", keys);
    }

    /** All talks of a conference, in the order they came. */
    public static List<Talk> listOfConference(Conference conference) {
        return list("conference = ?1 order by pk", conference);
    }
}
