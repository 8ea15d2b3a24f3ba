package io.talkgraph.http;

import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.caching.EntityTags;
import io.talkgraph.http.caching.Flights;
import io.talkgraph.http.caching.Moment;
import io.talkgraph.http.caching.ResponseCache;
import io.talkgraph.http.caching.Revisions;
import io.talkgraph.http.execution.Snapshots;
import io.talkgraph.http.execution.Snapshots.Snapshot;
import io.talkgraph.observing.CacheResult;
import io.talkgraph.observing.ObservedRequest;
import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;
import io.talkgraph.publishing.Publication;
import io.talkgraph.publishing.Publications;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Answers requests for documents as {@link Answers} does those of GraphQL: at once while it is known. Does not block. */
@ApplicationScoped
class PublicationAnswers {

    private final Admission admission;
    private final Workers workers;
    private final Snapshots snapshots;
    private final Publications publications;
    private final ResponseCache cache;
    private final Flights flights;
    private final Revisions revisions;
    private final EntityTags tags;

    PublicationAnswers(
            Admission admission,
            Workers workers,
            Snapshots snapshots,
            Publications publications,
            ResponseCache cache,
            Flights flights,
            Revisions revisions,
            EntityTags tags) {
        this.admission = admission;
        this.workers = workers;
        this.snapshots = snapshots;
        this.publications = publications;
        this.cache = cache;
        this.flights = flights;
        this.revisions = revisions;
        this.tags = tags;
    }

    /**
     * Answers a request.
     *
     * @param ifNoneMatch the lines of the header; empty when there is none
     * @param gzip whether the answer may be compressed
     * @param observed is told what the cache did
     * @return fails with what is wrong with the request
     * @throws RequestException when there is no room
     */
    Future<Reply> answer(PublicationRequest request, List<String> ifNoneMatch, boolean gzip, ObservedRequest observed) {
        String key = request.key();
        String revision = revisions.current();
        if (revision != null) {
            String tag = tags.of(key, revision, request.form().mediaType());
            if (EntityTags.isNamed(tag, ifNoneMatch)) {
                observed.cache(CacheResult.UNCHANGED);
                return Future.succeededFuture(new Reply(null, tag));
            }
        }
        Answer known = cache.find(key);
        observed.cache(CacheResult.HIT);
        Future<Answer> answer = known == null
                ? admission.admit(() -> flights.join(key, revision, () -> make(request, key, gzip, observed)))
                : Future.succeededFuture(known);
        return answer.map(each -> conditional(request, key, each, ifNoneMatch));
    }

    private Reply conditional(PublicationRequest request, String key, Answer answer, List<String> ifNoneMatch) {
        String tag = tags.of(key, answer.revision(), request.form().mediaType());
        boolean held = EntityTags.isNamed(tag, ifNoneMatch) || EntityTags.isAnyNamed(ifNoneMatch);
        return new Reply(held ? null : answer, tag);
    }

    private Future<Answer> make(PublicationRequest request, String key, boolean gzip, ObservedRequest observed) {
        observed.cache(CacheResult.MISS);
        return workers.run(() -> made(request, key, gzip));
    }

    private Answer made(PublicationRequest request, String key, boolean gzip) {
        Moment asked = revisions.now();
        Snapshot<Publication> read = snapshots.read(() -> request.form().read(publications, request));
        if (read.revision() != null) {
            revisions.confirm(read.revision(), asked);
        }
        Answer answer = Answer.of(
                read.value().write(),
                200,
                true,
                read.revision(),
                OperationFacts.success(request.form().operation(), OperationType.NONE));
        Answer sent = gzip ? answer.compressed() : answer;
        cache.keep(key, sent);
        return sent;
    }
}
