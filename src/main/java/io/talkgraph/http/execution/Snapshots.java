package io.talkgraph.http.execution;

import io.talkgraph.observing.Fetches;
import io.talkgraph.reading.Loaders;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Reads the catalogue for what is no operation of GraphQL, within the same limits: one state of it, for so long. */
@ApplicationScoped
public class Snapshots {

    private final ExecutionConfig config;
    private final Reader reader;
    private final ReadTransaction transactions;
    private final SessionFactory sessions;
    private final Fetches fetches;

    Snapshots(
            ExecutionConfig config,
            Reader reader,
            ReadTransaction transactions,
            SessionFactory sessions,
            Fetches fetches) {
        this.config = config;
        this.reader = reader;
        this.transactions = transactions;
        this.sessions = sessions;
        this.fetches = fetches;
    }

    /**
     * What was read.
     *
     * @param revision of the catalogue that was read; null when nothing was read
     */
    public record Snapshot<T>(T value, @Nullable String revision) {}

    /**
     * Reads on this thread, which must have no transaction.
     *
     * @param work asks the {@link Reader} for rows, never for promises: nobody keeps them here
     * @throws io.talkgraph.errors.ApiException when it takes too long
     */
    public <T> Snapshot<T> read(Supplier<T> work) {
        try (Reading reading = new Reading(transactions, sessions::getCurrentSession, config.time())) {
            T value = reader.with(new Loaders(reading, fetches), work);
            return new Snapshot<>(value, reading.revision());
        }
    }
}
