package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** Who should act on what an import noticed: nobody (INFO), a curator (WARNING), whoever sent the document (ERROR). */
@Description("Who should act on it: nobody (INFO), a curator (WARNING), whoever sent the document (ERROR).")
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
