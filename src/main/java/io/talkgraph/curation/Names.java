package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Names and slugs: which are free, whose they are, and what looks like them. */
@ApplicationScoped
class Names {

    /** Nobody's key. */
    private static final long NOBODY = 0;

    /** Of 0 to 1, by common groups of three letters; "vish kannan" and "vishnu kannan" have 0.73. */
    private static final double ALIKE = 0.55;

    private static final int SHOWN = 3;

    // The other names of a theme are words it is recognised by, and two themes may share one.
    private static final String OF_NAME =
            """
            select n.entry from search_name n
            where n.kind = :kind and n.name = :name and n.entry <> :self and (n.place = 0 or n.kind <> 'THEME')
            order by n.place, n.entry limit 1""";

    private static final String LIKE_NAME =
            """
            select d.entry, d.name, similarity(d.name, :name) as score from search_document d
            where d.kind = :kind and d.name % :name and d.entry <> :self and d.name <> :name
            and similarity(d.name, :name) >= :least
            order by score desc, d.entry limit :shown""";

    private final EntityManager em;

    Names(EntityManager em) {
        this.em = em;
    }

    /** The entry that bears a name, as its own or as another one. */
    Optional<Long> find(EntryKind kind, String name) {
        return find(kind, name, NOBODY);
    }

    private Optional<Long> find(EntryKind kind, String name, long self) {
        List<Long> found = em.createNativeQuery(OF_NAME, Long.class)
                .setParameter("kind", kind.name())
                .setParameter("name", NameKey.of(name))
                .setParameter("self", self)
                .getResultList();
        return found.stream().findFirst();
    }

    /**
     * Does nothing when no other entry of the kind bears the name.
     *
     * @param self the entry that takes it; null for a new one
     * @throws ApiException {@code CONFLICT} with whose name it is
     */
    void requireFree(EntryKind kind, @Nullable CatalogueEntry self, String argument, String name) {
        find(kind, name, key(self)).ifPresent(owner -> {
            throw ApiException.of(
                            ErrorCode.CONFLICT,
                            "Another " + kind.word() + " is called \"" + name
                                    + "\" already, as its name or as an alias." + " Change that one, or merge the two.")
                    .with("argument", argument)
                    .with("id", new NodeId(kind, owner).toString());
        });
    }

    private static long key(@Nullable CatalogueEntry self) {
        return self == null || self.pk == null ? NOBODY : self.pk;
    }

    /**
     * The slug of a new entry.
     *
     * @param wished by the curator; null to make one of the name
     * @throws ApiException {@code CONFLICT} when the wished one is taken
     */
    String slug(EntryKind kind, @Nullable String wished, String name) {
        if (wished == null) {
            return Slug.unique(name, slug -> isTaken(kind, slug));
        }
        if (isTaken(kind, wished)) {
            throw ApiException.of(
                            ErrorCode.CONFLICT,
                            "The slug '" + wished + "' is taken by another " + kind.word()
                                    + ", or leads to one that was merged. Choose another one, or leave it out.")
                    .with("argument", "input.slug");
        }
        return wished;
    }

    private boolean isTaken(EntryKind kind, String slug) {
        String sql = "select exists (select from %s where slug = :slug)".formatted(kind.word())
                + " or exists (select from redirect where kind = :kind and slug = :slug)";
        return (Boolean) em.createNativeQuery(sql, Boolean.class)
                .setParameter("slug", slug)
                .setParameter("kind", kind.name())
                .getSingleResult();
    }

    /** A warning for each entry of the kind whose name looks like this one, the most alike first. */
    List<EditWarning> lookAlikes(EntryKind kind, @Nullable CatalogueEntry self, String field, String name) {
        List<?> rows = em.createNativeQuery(LIKE_NAME)
                .setParameter("kind", kind.name())
                .setParameter("name", NameKey.of(name))
                .setParameter("self", key(self))
                .setParameter("least", ALIKE)
                .setParameter("shown", SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> lookAlike(kind, field, name, Objects.requireNonNull((Number) row[0]), (String) row[1]))
                .toList();
    }

    private static EditWarning lookAlike(EntryKind kind, String field, String name, Number entry, String like) {
        return new EditWarning(
                field,
                "\"" + name + "\" looks like the " + kind.word() + " \"" + like
                        + "\". If they are one, merge them; if not, nothing is to be done.",
                new NodeId(kind, entry.longValue()));
    }
}
