package io.talkgraph.curation.input;

import io.talkgraph.catalogue.value.LinkKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A link of a talk. */
@Input("LinkInput")
@Description("A link of a talk.")
public record LinkInput(
        @NonNull @Description("Where it leads.") LinkKind kind,
        @NonNull @WebAddress @Description("The address, http or https.") String url) {

    /** Brings the texts to the form that is kept. */
    public LinkInput {
        url = Text.typed(url);
    }
}
