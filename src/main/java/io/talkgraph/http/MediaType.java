package io.talkgraph.http;

import io.vertx.ext.web.MIMEHeader;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The media types of answers (GraphQL over HTTP, "Media Types"). */
enum MediaType {
    /** Its status tells how the request went. */
    GRAPHQL_RESPONSE("graphql-response+json"),
    /** The older one: its status tells of the transport only, as it always did. */
    JSON("json");

    private final String subtype;

    MediaType(String subtype) {
        this.subtype = subtype;
    }

    /**
     * The type a client likes best; the older one when it does not care, for those who do not say were written for it.
     *
     * @param accept what the client accepts, the best first; empty when it does not say
     * @return null when it accepts none of ours
     */
    static @Nullable MediaType preferred(List<MIMEHeader> accept) {
        if (accept.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader range : accept) {
            MediaType type = range.weight() > 0 ? of(range) : null;
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable MediaType of(MIMEHeader range) {
        String type = range.component().toLowerCase(Locale.ROOT);
        String subtype = range.subComponent().toLowerCase(Locale.ROOT);
        if (type.equals("*") || (type.equals("application") && subtype.equals("*"))) {
            return JSON;
        }
        if (!type.equals("application")) {
            return null;
        }
        return subtype.equals(GRAPHQL_RESPONSE.subtype) ? GRAPHQL_RESPONSE : subtype.equals(JSON.subtype) ? JSON : null;
    }

    /** The value of the header {@code Content-Type}. */
    String header() {
        return "application/" + subtype + "; charset=utf-8";
    }
}
