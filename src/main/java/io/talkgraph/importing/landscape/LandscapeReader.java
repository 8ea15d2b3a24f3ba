package io.talkgraph.importing.landscape;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the items of a landscape. */
final class LandscapeReader {

    private static final String ROOT = "landscape";

    private LandscapeReader() {}

    /**
     * @param text landscape.yml
     * @param problems takes items that have no name
     * @return the items, in the order of the file
     * @throws ImportRejectedException when it is no landscape
     */
    static List<Item> read(String text, ImportProblems problems) {
        YamlEntry root = YamlEntry.of(YamlDocument.compose(text));
        if (!root.has(ROOT)) {
            throw new ImportRejectedException(
                    "The document is no landscape: it has no key \"landscape\" with a list of categories.");
        }
        List<Item> items = new ArrayList<>();
        for (YamlEntry category : root.entries(ROOT)) {
            for (YamlEntry subcategory : category.entries("subcategories")) {
                for (YamlEntry item : subcategory.entries("items")) {
                    add(items, item, category.text("name"), subcategory.text("name"), problems);
                }
            }
        }
        if (items.isEmpty()) {
            throw new ImportRejectedException(
                    "The landscape has no items: they stand in landscape[].subcategories[].items[].");
        }
        return List.copyOf(items);
    }

    private static void add(
            List<Item> items,
            YamlEntry item,
            @Nullable String category,
            @Nullable String subcategory,
            ImportProblems problems) {
        String name = item.text("name");
        if (name == null || category == null || subcategory == null) {
            problems.warn(item.line(), "An item, or what it stands in, has no name; it is left out.", null);
            return;
        }
        items.add(new Item(item, name, category, subcategory));
    }
}
