package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Edits the name and the other names of an entry that documents find by them. */
@ApplicationScoped
class NameEdits {

    private final Names names;

    NameEdits(Names names) {
        this.names = names;
    }

    /**
     * An entry by its names.
     *
     * @param name tells the name
     * @param rename sets it
     * @param others tells the other names, null for none
     * @param replace sets them, null for none
     */
    record Named(
            CatalogueEntry entry,
            Supplier<String> name,
            Consumer<String> rename,
            Supplier<@Nullable List<String>> others,
            Consumer<@Nullable List<String>> replace) {}

    /**
     * Sets the names of a new or standing entry. The former name of one that is renamed becomes an alias: documents still
     * call it so.
     *
     * @param name what the curator calls it; null for nothing said
     * @param others the other names the curator lists; null for none, or nothing said
     * @return warnings about names that look alike
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when a name is another entry's
     */
    List<EditWarning> apply(FieldEdits fields, Named named, @Nullable String name, @Nullable List<String> others) {
        CatalogueEntry entry = named.entry();
        String former = named.name().get();
        fields.required("name", former, name, wanted -> {
            names.requireFree(entry.entryKind(), entry, "input.name", wanted);
            named.rename().accept(wanted);
        });
        String current = named.name().get();
        boolean renamed = !former.equals(current);
        fields.field("aliases", named.others().get(), Lists.distinct(others, current), wanted -> {
            if (wanted != null) {
                wanted.forEach(alias -> names.requireFree(entry.entryKind(), entry, "input.aliases", alias));
            }
            named.replace().accept(wanted);
        });
        if (renamed && !former.isEmpty()) {
            List<String> standing = named.others().get();
            fields.following(
                    "aliases", standing, Lists.distinct(Lists.with(standing, former), current), named.replace());
        }
        return renamed ? names.lookAlikes(entry.entryKind(), entry, "name", current) : List.of();
    }
}
