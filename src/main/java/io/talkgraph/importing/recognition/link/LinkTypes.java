package io.talkgraph.importing.recognition.link;

import io.talkgraph.catalogue.value.LinkKind;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types links by where they lead. */
public final class LinkTypes {

    private static final int MAX_LENGTH = 2_000;
    private static final List<String> VIDEO = List.of(
            "youtube.com",
            "youtu.be",
            "youtube-nocookie.com",
            "vimeo.com",
            "media.ccc.de",
            "video.fosdem.org",
            "v.qq.com",
            "bilibili.com",
            "nicovideo.jp",
            "dailymotion.com",
            "twitch.tv",
            "peertube",
            "infoq.com/presentations",
            "channel9.msdn.com",
            "ted.com/talks",
            "confreaks",
            "loom.com");
    private static final List<String> SLIDES = List.of(
            "speakerdeck.com",
            "slideshare.net",
            "docs.google.com/presentation",
            "slides.com",
            "noti.st",
            "prezi.com",
            "static.sched.com",
            "slid.es",
            "speaking.",
            "gitpitch.com",
            "canva.com",
            "docs.google.com/file",
            "drive.google.com",
            "slides.");
    private static final List<String> CODE = List.of(
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "codeberg.org",
            "gist.github",
            "sr.ht",
            "framagit.org",
            "gitlab.");
    private static final List<String> POST = List.of(
            "medium.com",
            "dev.to",
            "hashnode",
            "blog.",
            "blogspot.",
            "wordpress.com",
            "substack.com",
            "hatenablog.com",
            "qiita.com",
            "zenn.dev");
    private static final Pattern VIDEO_FILE = Pattern.compile(".*\\.(?:webm|mp4|ogv|mov)(?:[?#].*)?$");
    private static final Pattern SLIDE_FILE = Pattern.compile(".*\\.(?:pdf|pptx?|odp|key)(?:[?#].*)?$");
    private static final Pattern SCHEDULE_PATH = Pattern.compile(
            ".*(?:/schedule|/event/|/events/.+/|/talks?/|/sessions?/|/program(?:me|m)?/|/agenda/|vortrag|/fahrplan|/lecture"
                    + "|/speakers?/|/charlas?/|/session-|sessionid=).*");
    private static final Pattern PLAYLIST = Pattern.compile(".*youtube\\.com/(?:playlist|channel|c/|user/|@).*");
    private static final Pattern YOUTUBE_ID =
            Pattern.compile("(?:youtu\\.be/|[?&]v=|youtube(?:-nocookie)?\\.com/(?:embed|shorts|live)/)([\\w-]{6,20})");
    private static final Pattern EMBED = Pattern.compile("^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/.*");

    private LinkTypes() {}

    /**
     * Makes an address that can be followed; the embedded player of a video becomes its page.
     *
     * @param url as written
     * @return the absolute http address; null when the link leads nowhere a reader could follow
     */
    public static @Nullable String absolute(String url) {
        String trimmed = url.strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        if (trimmed.length() > MAX_LENGTH || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
            return null;
        }
        try {
            URI uri = new URI(trimmed.replace(" ", "%20").replace("|", "%7C"));
            return uri.getHost() == null ? null : watchable(uri.toString());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String watchable(String url) {
        String id = videoId(url);
        return EMBED.matcher(url).matches() && id != null ? "https://www.youtube.com/watch?v=" + id : url;
    }

    /** The id of a YouTube video, by which two addresses of it are known to be one; null for anything else. */
    public static @Nullable String videoId(String url) {
        Matcher id = YOUTUBE_ID.matcher(url);
        return id.find() ? id.group(1) : null;
    }

    /** The kind of an absolute address. */
    public static LinkKind kindOf(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        String rest = lower.substring(lower.indexOf("//") + 2);
        String place = rest.startsWith("www.") ? rest.substring(4) : rest;
        if (PLAYLIST.matcher(lower).matches()) {
            return LinkKind.OTHER;
        } else if (leads(place, VIDEO) || VIDEO_FILE.matcher(lower).matches()) {
            return LinkKind.VIDEO;
        } else if (leads(place, SLIDES) || SLIDE_FILE.matcher(lower).matches()) {
            return LinkKind.SLIDES;
        } else if (leads(place, CODE)) {
            return LinkKind.CODE;
        } else if (place.startsWith("sched.co/") || place.contains("sched.com/") || place.contains("sched.org/")) {
            return LinkKind.SCHEDULE;
        } else if (leads(place, POST) || place.contains("/blog") || place.contains("/posts/")) {
            return LinkKind.POST;
        }
        return SCHEDULE_PATH.matcher(place).matches() ? LinkKind.SCHEDULE : LinkKind.OTHER;
    }

    private static boolean leads(String place, List<String> hosts) {
        int slash = place.indexOf('/');
        String host = slash < 0 ? place : place.substring(0, slash);
        for (String candidate : hosts) {
            boolean path = candidate.contains("/") && place.contains(candidate);
            boolean prefix = candidate.endsWith(".") && ("." + host).contains("." + candidate);
            if (path
                    || prefix
                    || host.equals(candidate)
                    || host.endsWith("." + candidate)
                    || (!candidate.contains(".") && host.contains(candidate))) {
                return true;
            }
        }
        return false;
    }
}
