package io.talkgraph.http.sockets;

import graphql.ExecutionResult;
import io.talkgraph.http.Operations;
import io.talkgraph.observing.SocketGauges;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Sends the events of a subscription, the next one when there is room for it. */
final class EventSubscriber implements Subscriber<ExecutionResult> {

    private final String id;
    private final Operations operations;
    private final Outlet outlet;
    private final SocketGauges gauges;
    private final Runnable ended;
    private @Nullable Subscription subscription;
    private boolean counted;

    /**
     * @param id of the operation
     * @param gauges count it as long as it lives
     * @param ended what is done when the subscription ends by itself, before its last message
     */
    EventSubscriber(String id, Operations operations, Outlet outlet, SocketGauges gauges, Runnable ended) {
        this.id = id;
        this.operations = operations;
        this.outlet = outlet;
        this.gauges = gauges;
        this.ended = ended;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        counted = true;
        gauges.began();
        begun.request(1);
    }

    @Override
    public void onNext(ExecutionResult event) {
        outlet.send(Message.next(id, operations.response(event)));
        outlet.whenRoom(this::more);
    }

    private void more() {
        Subscription current = subscription;
        if (current != null) {
            current.request(1);
        }
    }

    @Override
    public void onError(Throwable reason) {
        uncount();
        ended.run();
        outlet.send(Message.error(id, operations.errors(reason)));
    }

    @Override
    public void onComplete() {
        uncount();
        ended.run();
        outlet.send(Message.complete(id));
    }

    private void uncount() {
        if (counted) {
            counted = false;
            gauges.ended();
        }
    }

    /** Ends it; nothing is sent any more. */
    void cancel() {
        uncount();
        Subscription current = subscription;
        subscription = null;
        if (current != null) {
            current.cancel();
        }
    }
}
