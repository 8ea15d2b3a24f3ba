package io.talkgraph.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Order;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.security.Callers;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The trail of changes, for curators. */
@GraphQLApi
public class ChangeApi {

    private static final Listing<Change> CHANGES = new Listing<>("Query.changes", Change.class, "change e", null);

    /** Ids are in the order of the commits. */
    private static final Order NEWEST = Order.descending("change.NEWEST");

    private static final String SURVIVOR =
            "select r.kind, r.survivor from redirect r where r.kind = :kind and r.entry = :entry";

    private final Reader reader;
    private final Callers callers;
    private final ObjectMapper json;

    ChangeApi(Reader reader, Callers callers, ObjectMapper json) {
        this.reader = reader;
        this.callers = callers;
        this.json = json;
    }

    /** Who changed what. */
    @Query
    @Description("Who changed what, newest first; for curators.")
    public ChangeConnection changes(
            @Id
                    @Description(
                            "Only changes of the entry with this id, which may be gone; of one that was merged, also"
                                    + " those of the entry it went up in.")
                    @Nullable
                    String id,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        callers.curator();
        Condition condition = id == null
                ? Condition.NONE
                : ofEntry(NodeId.parse(id)
                        .orElseThrow(() -> ApiException.badInput(
                                "id", "This is no id of an entry; take the field id or, of a change, entry.")));
        return new ChangeConnection(reader.list(CHANGES, condition, Page.of(NEWEST, first, after, last, before)));
    }

    private Condition ofEntry(NodeId entry) {
        List<Long> keys = new ArrayList<>(List.of(entry.key()));
        reader.rows(SURVIVOR, Map.of("kind", entry.kind().name(), "entry", entry.key()))
                .forEach(row -> keys.add((Long) row[1]));
        return new Condition.Builder()
                .add("e.kind = ?", entry.kind().name())
                .keys("e.entry = any(?)", keys)
                .build();
    }

    /** What differs. */
    @NonNull
    @Description("The fields that differ, by name; of an entry that came or went, all it has or had.")
    public List<@NonNull FieldChange> fields(@Source Change change) {
        return change.fieldNames().stream()
                .map(name -> new FieldChange(name, text(change.before.get(name)), text(change.after.get(name))))
                .toList();
    }

    private @Nullable String text(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read cannot be written", e);
        }
    }
}
