package io.talkgraph.publishing.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Addresses as RFC 3986 has them. Most are so already and stay as they are, or they would come back as others. */
final class WebAddress {

    /** What may stand in an address unescaped, beside letters and digits; a second number sign may not. */
    private static final String PLAIN = "-._~:/?#@!$&'()*+,;=";

    private WebAddress() {}

    /** The address; characters that may not stand in one are escaped. */
    static String written(String url) {
        try {
            return new URI(url).toASCIIString();
        } catch (URISyntaxException e) {
            return escaped(url);
        }
    }

    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        int fragment = url.indexOf('#') < 0 ? -1 : firstNumberSign(bytes);
        for (int i = 0; i < bytes.length; i++) {
            char each = (char) (bytes[i] & 0xFF);
            boolean plain = each == '%' ? isEscape(bytes, i) : isPlain(each) && (each != '#' || i == fragment);
            escaped.append(plain ? String.valueOf(each) : String.format("%%%02X", (int) each));
        }
        return escaped.toString();
    }

    private static int firstNumberSign(byte[] bytes) {
        int place = 0;
        while (bytes[place] != '#') {
            place++;
        }
        return place;
    }

    private static boolean isPlain(char each) {
        return each < 128 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
    }

    private static boolean isEscape(byte[] bytes, int percent) {
        return percent + 2 < bytes.length
                && Character.digit(bytes[percent + 1], 16) >= 0
                && Character.digit(bytes[percent + 2], 16) >= 0;
    }
}
