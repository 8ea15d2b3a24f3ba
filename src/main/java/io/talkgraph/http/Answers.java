package io.talkgraph.http;

import io.talkgraph.errors.ApiException;
import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.caching.EntityTags;
import io.talkgraph.http.caching.Flights;
import io.talkgraph.http.caching.Gzip;
import io.talkgraph.http.caching.IdentifiedDocument;
import io.talkgraph.http.caching.Moment;
import io.talkgraph.http.caching.PersistedDocuments;
import io.talkgraph.http.caching.RequestKey;
import io.talkgraph.http.caching.ResponseCache;
import io.talkgraph.http.caching.Revisions;
import io.talkgraph.http.documents.Documents;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.observing.CacheResult;
import io.talkgraph.observing.ObservedRequest;
import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;
import io.talkgraph.security.Caller;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Answers requests: from what is known while that is right, or by executing them on another thread. Does not block. */
@ApplicationScoped
class Answers {

    /** Other extensions may ask for something in the answer that is not the operation's. */
    private static final Set<String> HARMLESS_EXTENSIONS = Set.of("persistedQuery");

    private final Workers workers;
    private final Answering answering;
    private final PersistedDocuments persisted;
    private final ResponseCache cache;
    private final Flights flights;
    private final Revisions revisions;
    private final EntityTags tags;
    private final Documents documents;

    Answers(
            Workers workers,
            Answering answering,
            PersistedDocuments persisted,
            ResponseCache cache,
            Flights flights,
            Revisions revisions,
            EntityTags tags,
            Documents documents) {
        this.workers = workers;
        this.answering = answering;
        this.persisted = persisted;
        this.cache = cache;
        this.flights = flights;
        this.revisions = revisions;
        this.tags = tags;
        this.documents = documents;
    }

    /**
     * Answers a request.
     *
     * @param context for its headers
     * @param mediaType of the answer
     * @param caller who asks; null for somebody without a token
     * @return fails with a {@link RequestException} when it is no request
     */
    Future<Reply> answer(RoutingContext context, GraphQLRequest request, String mediaType, @Nullable Caller caller) {
        ObservedRequest observed = Observed.of(context);
        IdentifiedDocument document;
        try {
            document = persisted.identify(request.query(), request.documentId(), request.extensions());
        } catch (ApiException e) {
            Answer refusal = answering.refusal(e);
            observed.is(refusal.facts());
            return Future.succeededFuture(new Reply(refusal, null));
        }
        MultiMap headers = context.request().headers();
        if (headers.contains("Authorization")
                || !HARMLESS_EXTENSIONS.containsAll(request.extensions().keySet())) {
            observed.cache(CacheResult.BYPASS);
            return told(observed, execute(request, document, caller, null, false))
                    .map(answer -> new Reply(answer, null));
        }
        String key = RequestKey.of(document.hash(), request.operationName(), request.variables());
        List<String> ifNoneMatch = request.get() ? headers.getAll("If-None-Match") : List.of();
        String held = held(key, mediaType, ifNoneMatch);
        if (held != null) {
            observed.cache(CacheResult.UNCHANGED);
            observed.is(held(request, document, key));
            return Future.succeededFuture(new Reply(null, held));
        }
        boolean gzip = Gzip.isReadyFor(context.request());
        return told(observed, answer(request, document, key, gzip, observed))
                .map(answer ->
                        request.get() ? conditional(answer, key, mediaType, ifNoneMatch) : new Reply(answer, null));
    }

    /** The tag of the answer when the client has it, for which nobody has to execute or to look for anything. */
    private @Nullable String held(String key, String mediaType, List<String> ifNoneMatch) {
        if (ifNoneMatch.isEmpty()) {
            return null;
        }
        String lasting = tags.of(key, null, mediaType);
        if (EntityTags.isNamed(lasting, ifNoneMatch)) {
            return lasting;
        }
        String revision = revisions.current();
        String current = revision == null ? null : tags.of(key, revision, mediaType);
        return current != null && EntityTags.isNamed(current, ifNoneMatch) ? current : null;
    }

    private Reply conditional(Answer answer, String key, String mediaType, List<String> ifNoneMatch) {
        if (!answer.lasting()) {
            return new Reply(answer, null);
        }
        String tag = tags.of(key, answer.revision(), mediaType);
        boolean held = EntityTags.isNamed(tag, ifNoneMatch) || EntityTags.isAnyNamed(ifNoneMatch);
        return new Reply(held ? null : answer, tag);
    }

    /** What is known of a request that nobody executes. */
    private OperationFacts held(GraphQLRequest request, IdentifiedDocument identified, String key) {
        Answer known = cache.find(key);
        if (known != null) {
            return known.facts();
        }
        PreparedDocument document = documents.find(identified.hash());
        String name = document == null ? null : document.name(request.operationName());
        return OperationFacts.success(name, OperationType.QUERY);
    }

    private static Future<Answer> told(ObservedRequest observed, Future<Answer> answer) {
        return answer.onSuccess(done -> {
            observed.is(done.facts());
            if (done.facts().type() == OperationType.MUTATION) {
                observed.cache(CacheResult.BYPASS);
            }
        });
    }

    private Future<Answer> answer(
            GraphQLRequest request, IdentifiedDocument document, String key, boolean gzip, ObservedRequest observed) {
        Answer known = cache.find(key);
        observed.cache(CacheResult.HIT);
        if (known == null) {
            return flights.join(key, revisions.current(), () -> {
                observed.cache(CacheResult.MISS);
                return execute(request, document, null, key, gzip);
            });
        }
        if (document.registers()) {
            persisted.register(document);
        }
        Answer sent = gzip ? known.compressed() : known;
        if (sent.gzip() != null && known.gzip() == null) {
            cache.keep(key, sent);
        }
        return Future.succeededFuture(sent);
    }

    private Future<Answer> execute(
            GraphQLRequest request,
            IdentifiedDocument document,
            @Nullable Caller caller,
            @Nullable String key,
            boolean gzip) {
        return workers.run(() -> executed(request, document, caller, key, gzip));
    }

    private Answer executed(
            GraphQLRequest request,
            IdentifiedDocument document,
            @Nullable Caller caller,
            @Nullable String key,
            boolean gzip) {
        Moment asked = revisions.now();
        Answer answer = answering.answer(request, document, caller);
        if (answer.revision() != null) {
            revisions.confirm(answer.revision(), asked);
        }
        Answer sent = gzip ? answer.compressed() : answer;
        if (key != null) {
            cache.keep(key, sent);
        }
        return sent;
    }
}
