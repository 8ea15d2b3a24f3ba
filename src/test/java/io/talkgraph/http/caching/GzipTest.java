package io.talkgraph.http.caching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class GzipTest {

    @Test
    void compressedBytesAreTheSameText() throws IOException {
        byte[] text = "catalogue ".repeat(1_000).getBytes(UTF_8);
        byte[] compressed = Gzip.of(text);

        assertThat(compressed.length).isLessThan(text.length / 10);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(in.readAllBytes()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip", "deflate, GZIP;q=0.5", "*", "x-gzip", "gzip;q=1.0, *;q=0"})
    void clientTakesIt(String header) {
        assertThat(Gzip.isAccepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.00", "*;q=0", "gzip;q=0, *", "mygzip"})
    void clientDoesNotTakeIt(String header) {
        assertThat(Gzip.isAccepted(header)).isFalse();
    }

    @Test
    void noHeaderIsNoWish() {
        assertThat(Gzip.isAccepted(null)).isFalse();
    }
}
