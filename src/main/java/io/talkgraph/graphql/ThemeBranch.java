package io.talkgraph.graphql;

/** A theme with the themes below it. */
final class ThemeBranch {

    private ThemeBranch() {}

    /** The keys of the themes of a branch as an array, which an index takes at once; {@code root} is an expression for the key of its top. */
    static String of(String root) {
        return """
                array(
                    with recursive branch (id) as (
                        select %s
                        union
                        select c.id from theme c join branch b on c.parent_id = b.id
                    )
                    select id from branch
                )"""
                .formatted(root);
    }
}
