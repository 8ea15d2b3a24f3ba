package io.talkgraph.http.execution;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** What an error of PostgreSQL means for clients; told by its code, for its text is not theirs. */
final class SqlErrors {

    private static final Logger LOG = Logger.getLogger(SqlErrors.class);

    /** PostgreSQL's {@code query_canceled}: by the statement timeout, or by an administrator. */
    private static final String CANCELLED = "57014";

    /** PostgreSQL's {@code read_only_sql_transaction}: a standby, or a server that is told to be one. */
    private static final String READ_ONLY = "25006";

    /** PostgreSQL's {@code disk_full}. */
    private static final String DISK_FULL = "53100";

    private SqlErrors() {}

    /** The error of a statement that reads; null when it is a fault of ours. */
    static @Nullable ApiException ofReading(SQLException exception, ExecutionConfig config) {
        return switch (String.valueOf(exception.getSQLState())) {
            case CANCELLED -> Deadline.exceeded(config.time());
            // What a standby answers when it must throw away rows that are read; a read waits for no other reader.
            case "40001", "40P01" ->
                ApiException.of(
                        ErrorCode.UNAVAILABLE,
                        "The catalogue's database had to stop the query for a change; sent again it may succeed.");
            case DISK_FULL -> noRoom(exception, "Ask for less, or try again later.");
            default -> lost(exception);
        };
    }

    /** The error of a statement or a commit that writes; null when it is a fault of ours. */
    static @Nullable ApiException ofWriting(SQLException exception) {
        return switch (String.valueOf(exception.getSQLState())) {
            // unique_violation: what checks names and slugs before has seen the state before the other one's commit.
            case "23505" ->
                ApiException.of(
                        ErrorCode.CONFLICT,
                        "Somebody has just made an entry of the same name or slug; nothing was changed. Look for theirs.");
            // serialization_failure, deadlock_detected
            case "40001", "40P01" ->
                ApiException.of(
                        ErrorCode.CONFLICT,
                        "Somebody else changed the same at the same time; nothing was changed. Sent again it may succeed.");
            // lock_not_available
            case "55P03" ->
                ApiException.of(
                        ErrorCode.UNAVAILABLE,
                        "Others are changing the catalogue, an import perhaps; nothing was changed. Send it again later.");
            case CANCELLED ->
                ApiException.of(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The change took too long and was stopped; nothing was changed. Send it again, or less at once.");
            case READ_ONLY -> {
                LOG.warnf("The database takes no changes: %s", line(exception));
                yield ApiException.of(
                        ErrorCode.UNAVAILABLE,
                        "The catalogue's database only reads at the moment, as it does after a failover; nothing was"
                                + " changed. Send it again later.");
            }
            case DISK_FULL ->
                noRoom(exception, "Nothing was changed; send it again when whoever runs the server has made room.");
            default -> lost(exception);
        };
    }

    private static ApiException noRoom(SQLException exception, String advice) {
        LOG.errorf("The database has no room left on its disk: %s", line(exception));
        return ApiException.of(
                ErrorCode.UNAVAILABLE, "The catalogue's database has no room left on its disk. " + advice);
    }

    private static @Nullable ApiException lost(SQLException exception) {
        if (!isLost(exception)) {
            return null;
        }
        LOG.warnf("The database does not answer: %s", line(exception));
        return ApiException.of(
                ErrorCode.UNAVAILABLE, "The catalogue's database does not answer at the moment; try again later.");
    }

    /** Whether the connection is gone or none is to be had; the pool's timeout has no state. */
    private static boolean isLost(SQLException exception) {
        @Nullable String state = exception.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    /** The message of the server, whose hints and places are further lines. */
    private static String line(SQLException exception) {
        return String.valueOf(exception.getMessage()).replaceAll("\\s*\\R\\s*", "; ");
    }
}
