package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.ImportSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;

/** Small schedules of invented people. */
final class Feeds {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Feeds() {}

    static String text(String name) {
        try (InputStream in = Feeds.class.getResourceAsStream("/samples/sessionize/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportSource source(String content) {
        return new ImportSource("feed.json", content, "Harbour Conf 2031").in(BERLIN);
    }
}
