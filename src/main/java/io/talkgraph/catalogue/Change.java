package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.ChangeAction;
import io.talkgraph.catalogue.value.ChangeId;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.SequenceGenerator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one transaction did to one entry. The database writes it (db/migration/V5__changes.sql), whoever changes the
 * catalogue, and nobody changes it any more.
 */
@Entity
@Immutable
@SequenceGenerator(name = "change_seq", sequenceName = "change_seq", allocationSize = 1)
@Description("What somebody did to one entry in one transaction.")
public class Change extends CatalogueEntity implements Node {

    /** In {@link #after} of an entry that was merged: the slug of the one it went up in. */
    public static final String MERGED_INTO = "mergedInto";

    /** Who stated the fields, in {@link #before} and {@link #after}: what a reversal needs and nobody reads. */
    public static final String PROVENANCE = "provenance";

    /** Who stated the appearances and links of a talk, by slug and address. */
    public static final String SOURCES = "sources";

    private static final Set<String> UNSEEN = Set.of(PROVENANCE, SOURCES);

    /** The revision that the transaction made; its other changes have the same. */
    @Ignore
    @Column(nullable = false)
    public String revision = "";

    @NonNull
    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    @Column(nullable = false)
    @Description("When it was committed.")
    public OffsetDateTime at;

    @NonNull
    @Name("by")
    @Column(nullable = false)
    @Description("Who did it; operator for the command line, the first start and the database itself.")
    public String actor = "";

    @NonNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    @Description("What became of the entry.")
    public ChangeAction action = ChangeAction.UPDATED;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    @Description("The type of the entry.")
    public EntryKind kind = EntryKind.CONFERENCE;

    /** The key of the entry, which may be gone. */
    @Ignore
    @Column(name = "entry")
    public long entryKey;

    @NonNull
    @Column(nullable = false)
    @Description("The slug it had, also when it is gone.")
    public String slug = "";

    /** The values from before, of the fields that differ. */
    @Ignore
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public Map<String, Object> before = new LinkedHashMap<>();

    /** The values since then, of the fields that differ. */
    @Ignore
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public Map<String, Object> after = new LinkedHashMap<>();

    @Override
    @Name("id")
    @Id
    @NonNull
    @Description("The global id: opaque, stable, unique over all types.")
    public String getNodeId() {
        return new ChangeId(key()).toString();
    }

    /** The global id of the entry. */
    @Name("entry")
    @Id
    @NonNull
    @Description("The id of the entry, also when it is gone.")
    public String getEntryId() {
        return new NodeId(kind, entryKey).toString();
    }

    /** The fields that differ, by name. */
    public SortedSet<String> fieldNames() {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(UNSEEN);
        return names;
    }

    /** All changes of one transaction, in their order. */
    public static List<Change> listOfRevision(String revision) {
        return list("revision = ?1 order by pk", revision);
    }
}
