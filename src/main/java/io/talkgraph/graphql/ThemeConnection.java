package io.talkgraph.graphql;

import io.talkgraph.catalogue.Theme;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of themes. */
@Description("A page of a list of themes.")
public final class ThemeConnection extends Connection<Theme, ThemeEdge> {

    ThemeConnection(Listed<Theme> list) {
        super(list, ThemeEdge::new);
    }
}
