package io.talkgraph.http.execution;

import io.talkgraph.migration.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.jboss.logging.Logger;

/**
 * A transaction that only reads. It always ends in a rollback: there is nothing to commit, and after a statement that
 * failed a commit would fail too and take the answers of the other fields with it.
 */
@ApplicationScoped
class ReadTransaction {

    private static final Logger LOG = Logger.getLogger(ReadTransaction.class);

    private final UserTransaction transaction;
    private final Schema schema;

    ReadTransaction(UserTransaction transaction, Schema schema) {
        this.transaction = transaction;
        this.schema = schema;
    }

    /**
     * Begins on this thread, which must have no transaction.
     *
     * @param timeoutSeconds after which it may no longer read
     * @throws io.talkgraph.errors.ApiException as long as there is no catalogue to read
     */
    void begin(int timeoutSeconds) {
        schema.require();
        try {
            transaction.setTransactionTimeout(timeoutSeconds);
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction can begin", e);
        }
    }

    /** Ends what began on this thread. */
    void end() {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            LOG.debug("The end of a reading transaction failed; the pool drops the connection", e);
        }
    }
}
