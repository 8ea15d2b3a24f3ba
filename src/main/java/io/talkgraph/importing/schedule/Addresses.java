package io.talkgraph.importing.schedule;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;

/** Makes addresses absolute that are relative to the base of the schedule, as frab writes its attachments. */
final class Addresses {

    private final @Nullable URI base;

    /** @param base the address they are relative to; null when none is stated */
    Addresses(@Nullable String base) {
        URI uri = base == null ? null : uri(base);
        this.base = uri == null || uri.getHost() == null ? null : uri;
    }

    /** The absolute address; as written when it is absolute, no address, or nothing says where it begins. */
    String absolute(String address) {
        if (base == null || address.contains(":") || !address.contains("/")) {
            return address;
        }
        URI relative = uri(address);
        return relative == null ? address : base.resolve(relative).toString();
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
