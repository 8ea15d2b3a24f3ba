package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** Who should act on what an import noticed: nobody (INFO), a curator (WARNING), whoever sent the document (ERROR). */
@Description("Who should act on it: nobody (INFO), a curator (WARNING), whoever sent the document (ERROR).")
public enum Severity {
    @Description("Good to know.")
    INFO,
    @Description("A curator should look at it.")
    WARNING,
    @Description("The document could not be read.")
    ERROR
}
