package io.talkgraph.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.OffsetDateTime;

/**
 * The catalogue as a whole.
 *
 * @param version of the program
 * @param revision of the content, as db/migration/V2__revision.sql makes it
 * @param changedAt when that content was committed, UTC
 */
@Description("The catalogue as a whole.")
public record Catalog(
        @NonNull @Description("The version of the program.") String version,
        @NonNull @Description("Another one whenever the content has changed; equal revisions mean equal answers.")
                String revision,
        @NonNull @Description("When the content changed last.") OffsetDateTime changedAt) {}
