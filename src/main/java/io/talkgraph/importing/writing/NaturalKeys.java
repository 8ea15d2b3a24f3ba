package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.TalkDraft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The natural keys of the talks of one document. A title is the key of a talk, unless the document has several talks of
 * that title, told apart by keys of its own: "Opening" on each day. These have what differs in theirs, the speaker or the
 * time; so the result depends on the document alone.
 */
final class NaturalKeys {

    private static final int LONGEST = 800;

    private record Title(String conference, String key) {}

    private final Map<TalkDraft, String> keys = new HashMap<>();

    /** @param drafts one for each talk */
    NaturalKeys(List<TalkDraft> drafts) {
        Map<Title, List<TalkDraft>> byTitle = new LinkedHashMap<>();
        for (TalkDraft draft : drafts) {
            keys.put(draft, draft.key());
            if (isKeyed(draft)) {
                byTitle.computeIfAbsent(new Title(draft.conference(), draft.key()), title -> new ArrayList<>())
                        .add(draft);
            }
        }
        byTitle.values().stream().filter(same -> same.size() > 1).forEach(this::tellApart);
    }

    /** Whether a document tells the talk by something better than its title. */
    static boolean isKeyed(TalkDraft draft) {
        return draft.keys().stream().anyMatch(key -> !key.text().startsWith("title:"));
    }

    String of(TalkDraft draft) {
        return keys.getOrDefault(draft, draft.key());
    }

    private void tellApart(List<TalkDraft> same) {
        List<Function<TalkDraft, String>> marks = List.of(
                draft -> draft.appearances().isEmpty()
                        ? ""
                        : NameKey.of(draft.appearances().get(0).speaker()),
                draft -> String.valueOf(
                        draft.startsAt() == null
                                ? draft.date()
                                : draft.startsAt().toInstant()),
                draft -> draft.keys().get(0).text());
        Function<TalkDraft, String> mark = marks.stream()
                .filter(candidate -> isDifferent(same, candidate))
                .findFirst()
                .orElse(marks.get(2));
        for (TalkDraft draft : same) {
            keys.put(draft, cut(draft.key() + " | " + mark.apply(draft)));
        }
    }

    /** The key of a talk whose title another talk of the conference has. */
    static String numbered(TalkDraft draft, String key) {
        return cut(
                key + " | " + (draft.keys().isEmpty() ? "" : draft.keys().get(0).text()));
    }

    private static String cut(String key) {
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    private static boolean isDifferent(List<TalkDraft> same, Function<TalkDraft, String> mark) {
        Set<String> seen = new HashSet<>();
        return same.stream().map(mark).allMatch(text -> !text.isEmpty() && seen.add(text));
    }
}
