package io.talkgraph.http.caching;

import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A response as it came over the wire: no client unpacks it. By HTTP/2 it is asked for directly: the way by an upgrade loses
 * the ends of long answers in Vert.x.
 *
 * @param headers by their names in any case
 * @param body empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record Raw(Map<String, String> headers, byte[] body) {

    /**
     * Asks by GET and HTTP/1.1.
     *
     * @param acceptEncoding null for no such header
     */
    static Raw get(String query, @Nullable String acceptEncoding) {
        return path("/graphql?query=" + URLEncoder.encode(query, UTF_8), "GET", acceptEncoding, HttpVersion.HTTP_1_1);
    }

    static Raw path(String path, String method, @Nullable String acceptEncoding, HttpVersion version) {
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(version).setHttp2ClearTextUpgrade(false));
        try {
            return client.request(new RequestOptions()
                            .setHost("localhost")
                            .setPort(RestAssured.port)
                            .setMethod(HttpMethod.valueOf(method))
                            .setURI(path))
                    .compose(request -> send(request, acceptEncoding))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Future<Raw> send(HttpClientRequest request, @Nullable String acceptEncoding) {
        if (acceptEncoding != null) {
            request.putHeader("Accept-Encoding", acceptEncoding);
        }
        return request.send().compose(response -> response.body().map(body -> raw(response.headers(), body)));
    }

    private static Raw raw(MultiMap headers, Buffer body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(each -> byName.putIfAbsent(each.getKey(), each.getValue()));
        return new Raw(byName, body.getBytes());
    }

    byte[] unzipped() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body()))) {
            return in.readAllBytes();
        }
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }
}
