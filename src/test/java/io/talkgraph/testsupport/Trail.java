package io.talkgraph.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

/** The trail of changes as it lies in the database, and statements that leave one. */
@ApplicationScoped
public class Trail {

    /** What nobody is shown. */
    private static final List<String> UNSEEN = List.of("provenance", "sources");

    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    Trail(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row; the fields without those that nobody is shown. */
    public record Row(
            long id,
            String revision,
            String actor,
            String action,
            String kind,
            long entry,
            String slug,
            Map<String, Object> before,
            Map<String, Object> after) {

        /** In one line, without what differs from run to run: {@code UPDATED TALK mesh {room=A} -> {room=B}}. */
        @Override
        public String toString() {
            return action + " " + kind + " " + slug + " " + before + " -> " + after;
        }
    }

    /** Runs statements in one transaction, by a connection of its own. */
    public void write(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of a query, as text. */
    public List<String> texts(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of a query, as numbers. */
    public List<Long> numbers(String sql) {
        return texts(sql).stream().map(Long::valueOf).toList();
    }

    /** What these statements leave, as {@link Row#toString()} writes it. */
    public List<String> of(String sql) {
        long last = last();
        write(sql);
        return after(last).stream().map(Row::toString).toList();
    }

    /** The id of the last row; 0 for none. */
    public long last() {
        List<Row> rows = rows("select * from change where id = (select max(id) from change) and id > ?", 0);
        return rows.isEmpty() ? 0 : rows.get(0).id();
    }

    /** The rows after that id, in their order. */
    public List<Row> after(long id) {
        return rows("select * from change where id > ? order by id", id);
    }

    /** What the rows lead to: the fields of each entry by kind and key. */
    public Map<String, Map<String, Object>> replayed() {
        Map<String, Map<String, Object>> entries = new TreeMap<>();
        for (Row row : after(0)) {
            String name = row.kind() + " " + row.entry();
            if (row.action().equals("DELETED") || row.action().equals("MERGED")) {
                entries.remove(name);
                continue;
            }
            Map<String, Object> fields = entries.computeIfAbsent(name, key -> new TreeMap<>());
            row.before().keySet().forEach(fields::remove);
            fields.putAll(row.after());
        }
        return entries;
    }

    private List<Row> rows(String sql, long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            ResultSet found = statement.executeQuery();
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Row(
                        found.getLong("id"),
                        found.getString("revision"),
                        found.getString("actor"),
                        found.getString("action"),
                        found.getString("kind"),
                        found.getLong("entry"),
                        found.getString("slug"),
                        fields(found.getString("before")),
                        fields(found.getString("after"))));
            }
            return rows;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Map<String, Object> fields(String text) throws JsonProcessingException {
        Map<String, Object> fields = json.readValue(text, FIELDS);
        fields.keySet().removeAll(UNSEEN);
        return fields;
    }
}
