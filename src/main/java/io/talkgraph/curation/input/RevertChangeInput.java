package io.talkgraph.curation.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A change to take back. */
@Input("RevertChangeInput")
@Description("A change to take back.")
public record RevertChangeInput(@NonNull @Id @Description("The id of the change, from changes.") String id) {}
