package io.talkgraph.http.caching;

import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A response as it came over the wire: no client unpacks it. */
record Raw(HttpResponse<byte[]> response) {

    /**
     * Asks by GET.
     *
     * @param acceptEncoding null for no such header
     */
    static Raw get(String query, @Nullable String acceptEncoding) throws IOException {
        return path("/graphql?query=" + URLEncoder.encode(query, UTF_8), "GET", acceptEncoding);
    }

    static Raw path(String path, String method, @Nullable String acceptEncoding) throws IOException {
        return path(path, method, acceptEncoding, HttpClient.Version.HTTP_1_1);
    }

    static Raw path(String path, String method, @Nullable String acceptEncoding, HttpClient.Version version)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(version)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (acceptEncoding != null) {
            request.header("Accept-Encoding", acceptEncoding);
        }
        try {
            return new Raw(HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] body() {
        return response.body();
    }

    byte[] unzipped() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body()))) {
            return in.readAllBytes();
        }
    }

    @Nullable
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
