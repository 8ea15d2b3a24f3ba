package io.talkgraph.following;

import io.talkgraph.catalogue.value.ChangeAction;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the table change. Its rows get their numbers under the lock that orders the commits, so who has read up to one has
 * missed nothing before it (db/migration/V5__changes.sql).
 */
final class ChangeLog {

    /** How many changes are read at once. */
    static final int PAGE = 500;

    private ChangeLog() {}

    /** The number of the last change; 0 when there was none. */
    static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(id), 0) from change")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The first changes after one, in their order, up to {@link #PAGE}. */
    static List<CatalogChange> after(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, revision, kind, action, entry, slug, at from change where id > ? order by id limit ?")) {
            statement.setLong(1, number);
            statement.setInt(2, PAGE);
            List<CatalogChange> changes = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
            return changes;
        }
    }

    private static CatalogChange change(ResultSet row) throws SQLException {
        EntryKind kind = EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new CatalogChange(
                row.getLong("id"),
                row.getString("revision"),
                kind,
                ChangeAction.valueOf(row.getString("action")),
                new NodeId(kind, row.getLong("entry")).toString(),
                row.getString("slug"),
                row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
