package io.talkgraph.http;

import io.talkgraph.http.documents.Documents;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.http.execution.Executed;
import io.talkgraph.http.execution.Execution;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** From a request to its answer: the document is read and checked, then the operation is executed. Blocks. */
@ApplicationScoped
class Answering {

    private final Documents documents;
    private final Execution execution;
    private final Errors errors;

    Answering(Documents documents, Execution execution, Errors errors) {
        this.documents = documents;
        this.execution = execution;
        this.errors = errors;
    }

    /**
     * Answers a request on this thread.
     *
     * @throws RequestException for a mutation by GET
     */
    Executed answer(GraphQLRequest request) {
        PreparedDocument document = documents.prepare(request.query());
        if (request.get() && !document.isQuery(request.operationName())) {
            throw new RequestException(405, "GET is for queries; send mutations by POST.", Map.of("Allow", "POST"));
        }
        if (!document.errors().isEmpty()) {
            return new Executed(
                    Map.of(
                            "errors",
                            document.errors().stream()
                                    .map(errors::specification)
                                    .toList()),
                    null);
        }
        boolean reportCost = Boolean.TRUE.equals(request.extensions().get("cost"));
        return execution.execute(document, request.operationName(), request.variables(), reportCost);
    }
}
