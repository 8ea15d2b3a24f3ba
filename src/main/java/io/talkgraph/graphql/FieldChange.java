package io.talkgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A field of an entry before and after a change. */
@Description("A field before and after a change.")
public record FieldChange(
        @NonNull @Description("The field, as the inputs of mutations name it; mergedInto for the slug of a survivor.")
                String field,
        @Description("What it was: text as it is, everything else as JSON. Null for nothing.") @Nullable String before,
        @Description("What it has been since: text as it is, everything else as JSON. Null for nothing.") @Nullable
                String after) {}
