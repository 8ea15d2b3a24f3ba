package io.talkgraph.http.documents;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** A document that is not executed, with the reason and its place. */
final class RefusedDocument extends RuntimeException {

    private final transient ApiException reason;
    private final transient @Nullable SourceLocation location;

    /**
     * @param reason as the client sees it
     * @param location null when it is the whole document
     */
    RefusedDocument(ApiException reason, @Nullable SourceLocation location) {
        super(reason.getMessage(), reason, false, false);
        this.reason = reason;
        this.location = location;
    }

    GraphQLError error() {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .message("%s", reason.getMessage())
                .extensions(reason.extensions());
        if (location != null) {
            error.location(location);
        }
        return error.build();
    }
}
