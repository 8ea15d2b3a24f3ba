package io.talkgraph.publishing;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.publishing.document.ConferenceRecord;
import io.talkgraph.publishing.document.TalkRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the columns of the statements of {@link PublishedTalks} are. */
final class TalkRows {

    private static final String GUID_KEY = "guid:";
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TalkRows() {}

    static PublishedTalks.Found conference(Object[] row) {
        return new PublishedTalks.Found(
                (Long) row[0],
                new ConferenceRecord(
                        (String) row[1],
                        (String) row[2],
                        date(row[3]),
                        date(row[4]),
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        instant(row[8])));
    }

    /** @param guids those that talks of the document have already: two may not have the same */
    static TalkRecord talk(
            Object[] row,
            Set<String> guids,
            ConferenceRecord conference,
            List<String> themes,
            List<TalkRecord.Person> speakers,
            List<TalkRecord.Address> links) {
        return new TalkRecord(
                (Long) row[0],
                guid((String) row[16], guids),
                (Integer) row[1],
                (String) row[2],
                conference,
                (String) row[4],
                TalkKind.valueOf((String) row[5]),
                (String) row[6],
                (String) row[7],
                date(row[8]),
                time(row[9], row[10]),
                time(row[11], row[12]),
                (String) row[13],
                (String) row[14],
                themes,
                speakers,
                eachOnce(links),
                instant(row[15]));
    }

    private static @Nullable String guid(@Nullable String key, Set<String> taken) {
        String guid = key == null ? "" : key.substring(GUID_KEY.length());
        if (!GUID.matcher(guid).matches()) {
            return null;
        }
        return taken.add(guid.toLowerCase(Locale.ROOT)) ? guid : null;
    }

    static TalkRecord.Person person(Object[] row) {
        return new TalkRecord.Person(
                (Long) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6]);
    }

    static TalkRecord.Address link(Object[] row) {
        return new TalkRecord.Address(LinkKind.valueOf((String) row[1]), (String) row[2]);
    }

    /** Two addresses may be written alike when what may not stand in one is escaped. */
    private static List<TalkRecord.Address> eachOnce(List<TalkRecord.Address> links) {
        Map<String, TalkRecord.Address> byUrl = new LinkedHashMap<>();
        links.forEach(link -> byUrl.putIfAbsent(link.url(), link));
        return List.copyOf(byUrl.values());
    }

    private static @Nullable LocalDate date(@Nullable Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    private static @Nullable OffsetDateTime time(@Nullable Object epochSecond, @Nullable Object offset) {
        return epochSecond == null || offset == null
                ? null
                : Instant.ofEpochSecond((Long) epochSecond).atOffset(ZoneOffset.ofTotalSeconds((Integer) offset));
    }

    private static Instant instant(@Nullable Object epochMilli) {
        return epochMilli == null ? Instant.EPOCH : Instant.ofEpochMilli((Long) epochMilli);
    }
}
