package io.talkgraph.publishing.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses of all sorts. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b?c=d%20e&f=%7B#g, https://a.example/b?c=d%20e&f=%7B#g",
        "https://a.example/é, https://a.example/%C3%A9",
        "https://a.example/a b|c, https://a.example/a%20b%7Cc",
        "https://a.example/100%, https://a.example/100%25",
        "https://a.example/a#b#c {d}, https://a.example/a#b%23c%20%7Bd%7D",
        "'https://a.example/\"<x>[1]', https://a.example/%22%3Cx%3E%5B1%5D",
    })
    void addressIsOneOfTheStandard(String url, String expected) {
        String written = WebAddress.written(url);

        assertThat(written).isEqualTo(expected).isEqualTo(WebAddress.written(written));
        assertThat(URI.create(written)).hasScheme("https");
    }
}
