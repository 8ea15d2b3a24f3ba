package io.talkgraph.http.caching;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compression with gzip, the one encoding that every client knows and the JDK brings. */
public final class Gzip {

    /** In bytes: below it an answer fits a packet or two anyway. */
    static final int SHORTEST = 1024;

    private Gzip() {}

    /** Compresses. */
    static byte[] of(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Whether a response to a request may have the header {@code Content-Encoding: gzip} and bytes that are compressed
     * already. By HTTP/2 the server would compress them again.
     */
    public static boolean isReadyFor(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2 && isAccepted(request.getHeader("Accept-Encoding"));
    }

    /**
     * Whether a client takes gzip (RFC 9110, section 12.5.3).
     *
     * @param acceptEncoding the header; null when there is none
     */
    static boolean isAccepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        Boolean any = null;
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] fields = part.split(";", 2);
            String coding = fields[0].strip();
            boolean accepted = fields.length < 2 || !fields[1].strip().matches("q=0(\\.0*)?");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return accepted;
            }
            any = coding.equals("*") ? Boolean.valueOf(accepted) : any;
        }
        return any != null && any;
    }
}
