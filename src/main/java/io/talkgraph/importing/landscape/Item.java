package io.talkgraph.importing.landscape;

import org.jspecify.annotations.Nullable;

/**
 * An item of the landscape.
 *
 * @param fields what is said of it
 * @param name as written
 * @param category the name of the category it is in
 * @param subcategory the name of the subcategory
 */
record Item(YamlEntry fields, String name, String category, String subcategory) {

    private static final String MEMBERS = "CNCF Members";

    /** Service providers, courses and certified network functions. */
    private static final String SPECIAL = "Special";

    /** The level that it has in the CNCF, as written; null when it is no project of it. */
    @Nullable
    String level() {
        return fields.text("project");
    }

    boolean isMember() {
        return category.equals(MEMBERS);
    }

    /** Whether it is something that runs, going by where it stands. */
    boolean isSoftware() {
        return !isMember() && !category.equals(SPECIAL);
    }

    /** Whether it has its sources open: a project of the CNCF has, others where they name them and do not say no. */
    boolean isOpen() {
        return level() != null || fields.text("repo_url") != null && !"false".equals(fields.text("open_source"));
    }
}
