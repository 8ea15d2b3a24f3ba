package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.link.LinkTypes;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The links of a session: typed by their words, then by where they lead; chat rooms and forms are none. */
final class SessionLinks {

    private static final int LONGEST = 2_000;
    private static final Pattern NOISE = Pattern.compile(
            "(?i).*(?:matrix\\.to/|chat\\.fosdem\\.org|/feedback(?:[/?#]|$)|/event/\\d+/feedback|submit\\.fosdem\\.org).*");
    private static final Pattern NOISE_LABEL =
            Pattern.compile("(?i).*(?:feedback|chat ?room|chat room|join the chat).*");
    private static final Pattern VIDEO =
            Pattern.compile("(?i).*\\b(?:video|recording|aufzeichnung|livestream|stream)\\b.*");
    private static final Pattern SLIDES = Pattern.compile("(?i).*\\b(?:slides?|slide ?deck|presentation|folien)\\b.*");
    private static final Pattern SCHEDULE =
            Pattern.compile("(?i)(?:schedule|programme|event page|session page|origin)");

    private SessionLinks() {}

    /** The links that lead somewhere, each address once. */
    static List<TalkDraft.Link> of(List<Session.Address> stated) {
        Map<String, TalkDraft.Link> links = new LinkedHashMap<>();
        for (Session.Address one : stated) {
            String url = address(one.url());
            String label = one.label();
            if (url != null && !isNoise(url, label)) {
                links.putIfAbsent(url, new TalkDraft.Link(kind(url, label), url));
            }
        }
        return List.copyOf(links.values());
    }

    /** The absolute address; null when it leads nowhere. */
    static @Nullable String address(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        String absolute = LinkTypes.absolute(url);
        if (absolute == null || absolute.length() > LONGEST) {
            return null;
        }
        int colon = absolute.indexOf(':');
        return absolute.substring(0, colon).toLowerCase(Locale.ROOT) + absolute.substring(colon);
    }

    private static boolean isNoise(String url, @Nullable String label) {
        return NOISE.matcher(url).matches()
                || (label != null && NOISE_LABEL.matcher(label).matches());
    }

    private static LinkKind kind(String url, @Nullable String label) {
        LinkKind byPlace = LinkTypes.kindOf(url);
        if (label == null || byPlace == LinkKind.CODE) {
            return byPlace;
        } else if (SCHEDULE.matcher(label.strip()).matches()) {
            return LinkKind.SCHEDULE;
        } else if (byPlace == LinkKind.VIDEO || VIDEO.matcher(label).matches()) {
            return LinkKind.VIDEO;
        }
        return SLIDES.matcher(label).matches() ? LinkKind.SLIDES : byPlace;
    }
}
