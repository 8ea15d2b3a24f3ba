package io.talkgraph.http.caching;

import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;

/** What answers have in common in tests. */
final class Answers {

    /** Of an operation without a name. */
    static final OperationFacts NOTHING_TOLD = OperationFacts.success(null, OperationType.QUERY);

    private Answers() {}
}
